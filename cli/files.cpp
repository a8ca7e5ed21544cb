// SPDX-License-Identifier: Apache-2.0
#include "cli/files.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/says.h"

namespace douxuan::cli {

std::expected<std::string, ExitCode> read_file(const Call& call, const std::string& path) {
    static constexpr Text unreadable{"文件读不了。", "The file cannot be read."};
    static constexpr Text remedy{"核对文件名和权限。", "Check its name and permissions."};
    if (path == "-") {
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    }
    std::ifstream in(path, std::ios::binary);
    std::error_code ignored;
    if (!in || std::filesystem::is_directory(path, ignored)) {
        return std::unexpected(say_fault(call, ExitCode::BadInput, "unreadable",
                                         {.place = path,
                                          .reason = std::string(call.say(unreadable)),
                                          .remedy = std::string(call.say(remedy))}));
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace douxuan::cli
