# The peer: the papers of a city, counted by the same rules as tally.sql.
BEGIN { FS = "," }
NR == 1 || $2 == "yes" { next }
{
    a = $3 == "1"; b = $4 == "1"; c = $5 == "1"; d = $6 == "1"
    e = $7 == "1"; f = $8 == "1"; g = $9 == "1"; h = $10 == "1"
    if (a + b <= 1) { va += a; vb += b }
    if (c + d <= 1) { vc += c; vd += d }
    if (e + f + g + h <= 3) { ve += e; vf += f; vg += g; vh += h }
}
END { print va + 0, vb + 0, vc + 0, vd + 0, ve + 0, vf + 0, vg + 0, vh + 0 }
