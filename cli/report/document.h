// SPDX-License-Identifier: Apache-2.0
// A report before it is drawn: chapters of sentences, tables and charts, each text in both
// languages, each figure with its source. Nothing in it knows how it will be shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/messages/text.h"
#include "engine/base/date.h"

namespace douxuan::report {

/// One meaning in Chinese and in English. Any characters; renderers escape.
struct Words {
    std::string zh;
    std::string en;

    /// The same in both languages: a code, a name.
    static Words same(std::string text);
    static Words of(cli::Text text) { return {std::string(text.zh), std::string(text.en)}; }

    const std::string& in(cli::Language language) const {
        return language == cli::Language::Chinese ? zh : en;
    }
    bool empty() const { return zh.empty() && en.empty(); }
    friend bool operator==(const Words&, const Words&) = default;
};

/// A part of a whole, shown in percent with one decimal, rounded half up once.
/// 0 <= part <= 10^15, 0 < whole.
struct Share {
    std::int64_t part = 0;
    std::int64_t whole = 0;

    friend bool operator==(const Share&, const Share&) = default;
};

/// A number as a whole number of its last decimal place, already rounded: -0.3 is {-3, 1}.
/// `decimals` is 0 to 6. The unit follows the number and may be empty.
struct Decimal {
    std::int64_t scaled = 0;
    int decimals = 0;
    Words unit;

    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Why there is no number.
enum class Absence : std::uint8_t {
    Suppressed,  ///< too few people: not published
    NotKnown,    ///< nobody told
};

/// What stands in a table, a sentence or a bar.
using Cell = std::variant<Words, std::int64_t, Share, Decimal, Absence>;

/// Where figures come from, at the end of the document.
struct Source {
    std::string id;     ///< ASCII letters, digits, '.', '-' and '_'; once in a document
    Words name;         ///< of the indicator
    Words formula;      ///< what is divided by what, and in which reading
    std::string query;  ///< the command that leads to the records behind it; may be empty
    /// Each statement behind it that no log vouches for: sheet, who says so, when it was taken in.
    std::vector<Words> origins = {};
};

/// A figure in a sentence.
struct Figure {
    std::string name;    ///< as in the pattern
    Cell value;          ///< never a text
    std::string source;  ///< id of a source
    /// Who says so, of a number that no log vouches for: stands beside it. May be empty.
    Words beside = {};
};

/// A sentence with its full stop; each {name} of the patterns is one of the figures.
struct Sentence {
    Words pattern;
    std::vector<Figure> figures;
};

struct Paragraph {
    std::vector<Sentence> sentences;
};

/// How a column is drawn where there is room for pictures.
enum class Draw : std::uint8_t {
    Plain,
    Bar,  ///< shares with a bar behind the number
};

struct Heading {
    Words text;
    Draw draw = Draw::Plain;
    Words group = {};  ///< stands above this heading and its neighbours of the same group
};

/// A subtotal stands above the rows that it sums, a total below all. A section is the name of the
/// rows below it: a text in the first cell, and empty ones behind it.
enum class RowKind : std::uint8_t { Plain, Subtotal, Total, Section };

struct Row {
    std::vector<Cell> cells;  ///< as many as there are headings
    RowKind kind = RowKind::Plain;
};

/// What makes a form of a table: the lines that an office writes on it before it is filed.
struct Filing {
    Words left;   ///< above it on the left: who files it
    Words right;  ///< above it on the right: for when, in which units
    Words below;  ///< below it: who answers for it, who filled it in, when
};

struct Table {
    std::string name;  ///< ASCII lower case, digits, '-'; names its file; once in a document
    Words title;
    std::vector<Heading> headings;
    std::vector<Row> rows;
    Words note;                        ///< below it; may be empty
    std::vector<std::string> sources;  ///< ids
    std::optional<Filing> filing = {};
};

enum class ChartKind : std::uint8_t {
    Bars,       ///< one series; a bar for each category
    Stacked,    ///< counts; each category is a bar of its own whole, shared out among the series
    Histogram,  ///< one series of counts; the categories are adjoining classes
};

struct Series {
    Words name;
    std::vector<Cell> values;  ///< one for each category; counts, or shares in Bars; or an absence
};

struct Chart {
    std::string name;  ///< as of a table; the names of charts and tables differ
    Words title;
    ChartKind kind = ChartKind::Bars;
    Words category;  ///< what the categories are: heading of the first column as a table
    std::vector<Words> categories;
    std::vector<Series> series;
    Words note;
    std::vector<std::string> sources;
};

using Block = std::variant<Paragraph, Table, Chart>;

struct Chapter {
    Words title;
    std::vector<Block> blocks;
};

/// A figure that is to be seen first.
struct Headline {
    Words label;
    Cell value;          ///< never a text
    std::string source;  ///< id of a source
};

struct Document {
    Words title;
    std::vector<Words> particulars;  ///< whose, of when, what the signs mean
    base::Date made;
    std::vector<Chapter> chapters;
    std::vector<Source> sources;
    std::vector<Headline> headlines = {};  ///< at most six; may be empty
};

/// The first promise above that the document breaks, for a programmer; nothing if it is sound.
/// Every renderer ensures that there is none.
std::optional<std::string> flaw_of(const Document& document);

/// The tables of a document in order, charts among them as tables: a column for the categories and
/// one for each series.
std::vector<Table> tables_of(const Document& document);

/// Neighbouring headings under one group; of those without a group each stands alone.
struct HeadingSpan {
    std::size_t first = 0;
    std::size_t count = 1;
    Words group;  ///< may be empty
};
std::vector<HeadingSpan> spans_of(const Table& table);
/// Whether any heading has a group above it.
bool has_groups(const Table& table);

/// The source of that id; it must be there (ensured).
const Source& source_of(const Document& document, std::string_view id);

}  // namespace douxuan::report
