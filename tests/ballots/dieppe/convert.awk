# Pabulib .pb (choose-several) to the cast-vote records of docs/formats/cast-vote-records.md.
# Use: awk -F';' -f convert.awk FILE.pb > papers.csv
# A voter's row becomes a paper: 1 for each chosen project, 0 for each other one, in the order in
# which the file lists the projects. The voter's own id is dropped: a paper has none.
{ sub(/\r$/, "") }
/^(META|PROJECTS|VOTES)$/ { section = $1; heading = 1; next }
heading { heading = 0; next }
section == "PROJECTS" {
    project[++projects] = $1
    printf "%smember:p%s", projects == 1 ? "" : ",", $1
}
section == "VOTES" {
    if (!papers++) { printf "\n" }
    split("", chosen)
    count = split($2, list, ",")
    for (i = 1; i <= count; ++i) { chosen[list[i]] = 1 }
    for (i = 1; i <= projects; ++i) {
        printf "%s%d", i == 1 ? "" : ",", project[i] in chosen
    }
    printf "\n"
}
