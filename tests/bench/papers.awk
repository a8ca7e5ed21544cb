# Papers of one joint vote, one a row: mawk -v papers=1000000 -f papers.awk > papers.csv
# The numbers are those of a linear congruential generator (Lehmer, modulus 2^31 - 1): the same
# everywhere.
function below(limit) {
    seed = seed * 48271 % 2147483647
    return int(seed / 2147483647 * limit)
}
function mark() {
    roll = below(100)
    return roll < 45 ? "1" : roll < 60 ? "-" : roll < 61 ? "?" : ""
}
BEGIN {
    seed = 42
    print "void,chair:a,chair:b,deputy:c,deputy:d,member:e,member:f,member:g,member:h"
    for (n = 0; n < papers; ++n) {
        if (below(200) == 0) {
            print "yes,,,,,,,,"
            continue
        }
        row = ""
        for (i = 0; i < 8; ++i) {
            row = row "," mark()
        }
        print row
    }
}
