// SPDX-License-Identifier: Apache-2.0
// A workbook while it is written. Inside this room only.
#pragma once

#include <filesystem>
#include <string>

#include <xlsxwriter.h>

#include "engine/base/date.h"

namespace douxuan::report {

/// A folder for the files that the library needs, gone with it.
/// Errors: audit::MachineFailure where none can be made.
class TemporaryFolder {
  public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    std::string path(const std::string& name) const { return (path_ / name).string(); }
    std::string path() const { return path_.string(); }

  private:
    std::filesystem::path path_;
};

/// A workbook of that title, made on that day: the same calls give the same bytes.
class WorkbookFile {
  public:
    WorkbookFile(std::string title, base::Date made);

    lxw_workbook* book() const { return book_; }
    /// Ends the book and gives its bytes. Once. Errors: audit::MachineFailure.
    std::string bytes();

  private:
    TemporaryFolder folder_;
    std::string file_;
    lxw_workbook* book_ = nullptr;
};

}  // namespace douxuan::report
