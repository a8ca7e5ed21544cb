// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/made_city.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "tests/bench/measure.h"

namespace douxuan::bench {

namespace fs = std::filesystem;

MadeCity::MadeCity(const std::string& programs, const std::string& folder, std::size_t committees)
    : folder_(folder + fmt::format("/beijing-2012-{}", committees == 0 ? whole_city : committees)) {
    const std::string program = programs + "/city";
    const std::string made = folder_ + ".made";
    if (!fs::exists(made) || fs::last_write_time(made) < fs::last_write_time(program)) {
        fs::remove_all(folder_);
        fs::create_directories(folder);
        const Run making = run({program, folder_, "--profile", "beijing-2012", "--committees",
                                std::to_string(committees), "--workers", "2"});
        fmt::print(stderr, "the city was made in {:.0f} s ({:.0f} s of CPU)\n", making.wall,
                   making.cpu);
        run({"touch", made});
    }
    for (const auto& each : fs::recursive_directory_iterator(path("bundles"))) {
        if (each.is_regular_file()) {
            bundles_.push_back(each.path().string());
        }
    }
    std::ranges::sort(bundles_);
}

void MadeCity::warm() const {
    for (const std::string& each : bundles_) {
        std::ifstream file(each, std::ios::binary);
        char piece[65'536];
        while (file.read(piece, sizeof piece)) {
        }
    }
}

}  // namespace douxuan::bench
