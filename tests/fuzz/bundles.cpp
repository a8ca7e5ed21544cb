// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/bundles.h"

#include <algorithm>
#include <string>

#include "audit/bundle.h"
#include "audit/policy.h"
#include "audit/replay.h"
#include "audit/verify.h"
#include "engine/base/ensure.h"
#include "tests/audit/scratch.h"

namespace douxuan::fuzz {

namespace {

using base::ensure;

/// Asks everything of a bundle. What is accepted must have been read to its end.
void ask(const std::string& path) {
    static const audit::Policy policy = *audit::Policy::parse("quorum none\n");
    const auto bundle = audit::Bundle::open(path);
    if (!bundle) {
        return;
    }
    const auto verified = audit::verify_bundle(*bundle, policy);
    ensure(!verified || verified->verdict == audit::Verdict::Rejected);  // nobody is trusted
    for (const audit::People people : {audit::People::Public, audit::People::Accredited}) {
        const auto replayed = audit::replay_bundle(*bundle, people);
        ensure(!replayed || replayed->verdict == audit::Verdict::Rejected ||
               replayed->records == replayed->size);
    }
}

bool may_be_written(const std::string& name) {
    return !name.empty() && name.size() < 64 && !name.contains("..") && !name.starts_with('/') &&
           std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7F'; });
}

}  // namespace

void read_bundle_tar(std::string_view bytes) {
    const test::Scratch scratch;
    test::put(scratch.path("bundle.tar"), bytes);
    ask(scratch.path("bundle.tar"));
}

void read_bundle_folder(std::string_view bytes) {
    const test::Scratch scratch;
    const std::string folder = scratch.path("bundle");
    std::filesystem::create_directory(folder);
    while (!bytes.empty()) {
        const std::string_view file = bytes.substr(0, bytes.find('\x1E'));
        bytes.remove_prefix(std::min(file.size() + 1, bytes.size()));
        const std::size_t feed = std::min(file.find('\n'), file.size());
        const std::string name(file.substr(0, feed));
        // A name under that of a file, or of a folder, cannot be written: then there is no such
        // file.
        std::error_code there;
        const auto path = std::filesystem::path(folder) / name;
        if (may_be_written(name) && !std::filesystem::exists(path, there) && !there) {
            std::filesystem::create_directories(path.parent_path(), there);
            if (!there) {
                std::ofstream(path, std::ios::binary)
                    << file.substr(std::min(feed + 1, file.size()));
            }
        }
    }
    ask(folder);
}

}  // namespace douxuan::fuzz
