// SPDX-License-Identifier: Apache-2.0
// bench_city FOLDER WORKERS: verifies and replays every bundle of a city, so many at once, without
// an archive: the share of an ingest that every archive must pay. Prints bundles, records,
// rejected.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "audit/bundle.h"
#include "audit/check.h"
#include "audit/policy.h"
#include "audit/replay.h"

using namespace douxuan;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> bundles_of(const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& each : fs::recursive_directory_iterator(folder + "/bundles")) {
        if (each.is_regular_file()) {
            paths.push_back(each.path().string());
        }
    }
    std::ranges::sort(paths);
    return paths;
}

struct Sums {
    std::atomic<std::size_t> next = 0;
    std::atomic<std::int64_t> records = 0;
    std::atomic<std::size_t> rejected = 0;
};

void check(const std::string& path, const audit::Policy& policy, Sums& sums) {
    const auto bundle = audit::Bundle::open(path);
    if (!bundle) {
        ++sums.rejected;
        return;
    }
    const auto checked = audit::check_bundle(*bundle, policy, audit::released_people(*bundle));
    if (!checked || !checked->replayed || checked->replayed->verdict != audit::Verdict::Accepted) {
        ++sums.rejected;
        return;
    }
    sums.records += checked->replayed->records;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("bench_city FOLDER WORKERS\n", stderr);
        return 2;
    }
    const std::string folder = arguments[1];
    std::ifstream file(folder + "/policy", std::ios::binary);
    const auto policy = audit::Policy::parse(std::string{std::istreambuf_iterator<char>(file), {}});
    if (!policy) {
        return 3;
    }
    const std::vector<std::string> paths = bundles_of(folder);
    Sums sums;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < std::atoi(arguments[2]); ++i) {
            workers.emplace_back([&] {
                for (std::size_t at = sums.next++; at < paths.size(); at = sums.next++) {
                    check(paths[at], *policy, sums);
                }
            });
        }
    }
    std::printf("%zu %lld %zu\n", paths.size(), static_cast<long long>(sums.records.load()),
                sums.rejected.load());
    return 0;
}
