// SPDX-License-Identifier: Apache-2.0
// Every pair of colours that a text is read in has a contrast of at least 4.5 (tests/cli/report
// measures it in a browser); neighbouring areas of a chart are parted by a line as well.
#include "cli/report/html_style.h"

namespace douxuan::report {

const std::string_view html_style = R"css(
:root {
  color-scheme: light dark;
  --page: #fdfcf9; --ink: #1e1d1a; --quiet: #5d5a52; --rule: #d8d3c7; --band: #f4f1ea;
  --accent: #8f1d1d; --bar: #cfe0f1;
  --s0: #1f5f9e; --s1: #e2a93b; --s2: #38764a; --s3: #b34a45; --s4: #6d4f9c; --s5: #6b6a66;
  --t0: #ffffff; --t1: #1e1d1a; --t2: #ffffff; --t3: #ffffff; --t4: #ffffff; --t5: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #17181a; --ink: #e9e6df; --quiet: #aca89e; --rule: #3b3c3f; --band: #202225;
    --accent: #f29a90; --bar: #26466b;
    --s0: #79b0ea; --s1: #efc26c; --s2: #84c794; --s3: #f0988f; --s4: #bda5e8; --s5: #b5b3ad;
    --t0: #111214; --t1: #111214; --t2: #111214; --t3: #111214; --t4: #111214; --t5: #111214;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
    "WenQuanYi Micro Hei", "Droid Sans Fallback", sans-serif;
}
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; overflow-wrap: anywhere; }
main + main { border-top: 3px double var(--rule); }
h1 { font-size: 1.75rem; line-height: 1.3; margin: .5rem 0 1rem; }
h2 {
  font-size: 1.25rem; line-height: 1.4; margin: 2.75rem 0 1rem; padding-bottom: .25rem;
  border-bottom: 2px solid var(--accent);
}
a { color: var(--accent); }
.particulars { list-style: none; margin: 0; padding: 0; color: var(--quiet); font-size: .9rem; }
.headlines { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
  gap: .75rem; margin: 1.5rem 0 0; }
.headlines div { border: 1px solid var(--rule); border-top: 3px solid var(--accent);
  padding: .6rem .8rem .7rem; background: var(--band); display: flex; flex-direction: column;
  justify-content: space-between; }
.headlines dt { margin: 0; font-weight: 400; font-size: .85rem; line-height: 1.4;
  color: var(--quiet); }
.headlines dd { margin: .35rem 0 0; font-size: 1.5rem; line-height: 1.2; font-weight: 600;
  font-variant-numeric: tabular-nums; white-space: nowrap; }
.headlines .source { font-weight: 400; }
.contents { margin: 1.5rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.languages { max-width: 62rem; margin: 0 auto; padding: .75rem 1.25rem 0; text-align: right; }
.languages a + a { margin-left: 1rem; }
p { margin: .75rem 0; }
.figure { font-weight: 600; white-space: nowrap; }
.source { font-size: .7rem; vertical-align: super; line-height: 1; margin: 0 .15rem 0 .1rem;
  text-decoration: none; }
.beside { font-size: .8rem; color: var(--quiet); }
.filed { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem;
  font-size: .85rem; color: var(--quiet); }
figure { margin: 1.75rem 0; }
figcaption { font-weight: 600; margin-bottom: .5rem; }
.note { font-size: .85rem; color: var(--quiet); margin: .4rem 0 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.45; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--rule); text-align: left;
  vertical-align: top; overflow-wrap: normal; word-break: keep-all; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; font-weight: 600;
  line-height: 1.3; }
tbody th { font-weight: 400; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.long { min-width: 11rem; }
.bar {
  min-width: 7rem;
  background: linear-gradient(var(--bar), var(--bar)) no-repeat 0 50% / var(--p) 70%;
}
thead th.group { text-align: center; border-bottom: 1px solid var(--rule); }
tr.section > * { background-color: var(--band); font-weight: 600; padding-top: .55rem; }
tr.subtotal > * { background-color: var(--band); font-weight: 600; }
tr.total > * { border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink);
  font-weight: 600; }
svg { display: block; width: 100%; min-width: 34rem; max-width: 52rem; height: auto; font-size: 13px;
  font-family: inherit; }
svg text { fill: var(--ink); }
svg .name { text-anchor: end; }
svg .part, svg .over, svg .under { text-anchor: middle; }
svg .under { font-size: 11px; }
svg .axis { stroke: var(--ink); stroke-width: 1; }
svg rect { stroke: var(--page); stroke-width: 1; }
svg .s0 { fill: var(--s0); } svg .s1 { fill: var(--s1); } svg .s2 { fill: var(--s2); }
svg .s3 { fill: var(--s3); } svg .s4 { fill: var(--s4); } svg .s5 { fill: var(--s5); }
svg .t0 { fill: var(--t0); } svg .t1 { fill: var(--t1); } svg .t2 { fill: var(--t2); }
svg .t3 { fill: var(--t3); } svg .t4 { fill: var(--t4); } svg .t5 { fill: var(--t5); }
dl { font-size: .9rem; }
dt { margin-top: .9rem; font-weight: 600; }
dd { margin: 0 0 0 1.5rem; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .85em; }
:target { outline: 2px solid var(--accent); outline-offset: 3px; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --ink: #000000; --quiet: #444444; --rule: #bbbbbb; --band: #f0f0f0;
    --accent: #6d1212; --bar: #d5e2ef;
    --s0: #1f5f9e; --s1: #e2a93b; --s2: #38764a; --s3: #b34a45; --s4: #6d4f9c; --s5: #6b6a66;
    --t0: #ffffff; --t1: #000000; --t2: #ffffff; --t3: #ffffff; --t4: #ffffff; --t5: #ffffff;
  }
  body { font-size: 10.5pt; line-height: 1.5; print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  main + main { break-before: page; border: 0; }
  .contents, .languages { display: none; }
  .scroll { overflow: visible; }
  svg { min-width: 0; }
  h2, figcaption { break-after: avoid; }
  td.long { min-width: 0; }
  .headlines { grid-template-columns: repeat(3, 1fr); }
  .headlines div, tr, svg, dt { break-inside: avoid; }
  dt { break-after: avoid; }
  thead { display: table-header-group; }
  table { font-size: 9pt; }
  a { color: inherit; text-decoration: none; }
}
)css";

}  // namespace douxuan::report
