// SPDX-License-Identifier: Apache-2.0
#include "cli/files.h"

#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>

#include "cli/says.h"

namespace douxuan::cli {

std::expected<std::string, ExitCode> read_file(const Call& call, const std::string& path) {
    static constexpr Text unreadable{"文件读不了。", "The file cannot be read."};
    static constexpr Text remedy{"核对文件名和权限。", "Check its name and permissions."};
    static constexpr Text folder{"这是文件夹，不是文件。", "This is a folder, not a file."};
    static constexpr Text inside{"写出里面那个文件的名字。", "Name the file that is in it."};
    if (path == "-") {
        return std::string(std::istreambuf_iterator<char>(call.in), {});
    }
    std::ifstream in(path, std::ios::binary);
    std::error_code ignored;
    const bool is_folder = std::filesystem::is_directory(path, ignored);
    if (!in || is_folder) {
        return std::unexpected(
            say_fault(call, ExitCode::BadInput, "unreadable",
                      {.place = path,
                       .reason = std::string(call.say(is_folder ? folder : unreadable)),
                       .remedy = std::string(call.say(is_folder ? inside : remedy))}));
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace douxuan::cli
