// SPDX-License-Identifier: Apache-2.0
#include "cli/report/workbook_file.h"

#include <fstream>
#include <iterator>
#include <utility>

#include <stdlib.h>

#include "audit/failure.h"

namespace douxuan::report {

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "douxuan-xlsx-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw audit::MachineFailure("no temporary folder: " + pattern);
    }
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

WorkbookFile::WorkbookFile(std::string title, base::Date made) : file_(folder_.path("book.xlsx")) {
    std::string temporary = folder_.path();
    lxw_workbook_options options{};
    options.tmpdir = temporary.data();
    book_ = workbook_new_opt(file_.c_str(), &options);
    std::string author = "douxuan";
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = std::int64_t{86'400} * made.days_since_epoch;
    workbook_set_properties(book_, &properties);
}

std::string WorkbookFile::bytes() {
    if (const lxw_error error = workbook_close(std::exchange(book_, nullptr));
        error != LXW_NO_ERROR) {
        throw audit::MachineFailure(std::string("xlsx: ") + lxw_strerror(error));
    }
    std::ifstream in(file_, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in || bytes.empty()) {
        throw audit::MachineFailure("xlsx: cannot read back " + file_);
    }
    return bytes;
}

}  // namespace douxuan::report
