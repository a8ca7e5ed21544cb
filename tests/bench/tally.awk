# The peer: the same papers, counted by the same rules: an office with more names "for" than seats
# is void on that paper, a void paper counts for nobody. Prints "name votes" in order of column.
BEGIN {
    FS = ","
    split("1 1 2 2 3 3 3 3", office, " ")
    split("1 1 3", seats, " ")
}
NR == 1 {
    for (i = 2; i <= NF; ++i) {
        sub(/.*:/, "", $i)
        name[i - 1] = $i
    }
    columns = NF - 1
    next
}
$1 == "yes" { next }
{
    n[1] = n[2] = n[3] = 0
    for (i = 1; i <= columns; ++i) {
        if ($(i + 1) == "1") {
            ++n[office[i]]
        }
    }
    for (i = 1; i <= columns; ++i) {
        if ($(i + 1) == "1" && n[office[i]] <= seats[office[i]]) {
            ++votes[i]
        }
    }
}
END {
    for (i = 1; i <= columns; ++i) {
        print name[i], votes[i] + 0
    }
}
