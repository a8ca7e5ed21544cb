// SPDX-License-Identifier: Apache-2.0
// Tables as CSV (RFC 4180), in UTF-8 with a byte order mark, so that spreadsheet programs in China
// do not take it for GB18030.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/report/document.h"

namespace douxuan::report {

/// A text as a field that no spreadsheet program takes for a formula: an apostrophe is put before
/// a text that begins with = + - @, a tab or a line end. Quoted where RFC 4180 asks for it.
std::string csv_field(std::string_view text);

/// A file: heading and rows, each ended by CR LF, the whole begun by the byte order mark. Texts are
/// put in by csv_field. Each row has as many fields as the heading.
class CsvFile {
  public:
    explicit CsvFile(std::span<const std::string> headings);

    CsvFile& text(std::string_view field);
    CsvFile& number(std::string_view digits);  ///< as it is: digits, sign, point, percent sign
    CsvFile& end_row();

    const std::string& bytes() const { return bytes_; }

  private:
    void comma();

    std::string bytes_;
    bool begun_ = false;
};

/// A file with its name.
struct NamedFile {
    std::string name;
    std::string bytes;
};

/// A file for each table and chart, named `NN-name.csv` in the order of the document, the sentences
/// as `00-text.csv` (chapter, sentence, sources) and the sources as `99-sources.csv`.
std::vector<NamedFile> csv(const Document& document, cli::Language language);

}  // namespace douxuan::report
