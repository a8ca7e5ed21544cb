// SPDX-License-Identifier: Apache-2.0
// What a bundle may hold, and reading it in either form.
#include "audit/bundle.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "audit/bundle_source.h"
#include "audit/bytes.h"
#include "engine/base/ensure.h"

namespace douxuan::audit {

namespace {

constexpr std::size_t largest_note = 64U << 10U;
constexpr std::size_t largest_sum = 64U << 20U;  ///< of all small files

/// Whether the name is `before`, a decimal number, `after`.
bool is_numbered(std::string_view name, std::string_view before, std::string_view after) {
    return name.starts_with(before) && name.ends_with(after) &&
           name.size() > before.size() + after.size() &&
           read_decimal(name.substr(before.size(), name.size() - before.size() - after.size()));
}

bool is_long_file(std::string_view name) {
    return name == bundle_name::events || name == bundle_name::roll ||
           name == bundle_name::identity || name == bundle_name::leaves;
}

bool is_small_file(std::string_view name) {
    return is_bundle_file(name) && !is_long_file(name);
}

/// The most bytes that a small file may have.
std::size_t limit_of(std::string_view name) {
    const bool is_note =
        name.starts_with(bundle_name::checkpoint) || name.starts_with(bundle_name::proofs);
    return is_note ? largest_note : Bundle::largest_small_file;
}

/// Small files as they are read, within the limits.
class SmallFiles {
  public:
    BundleResult<void> begin(std::string_view name, std::uint64_t size) {
        sum_ += size;
        if (size > limit_of(name) || sum_ > largest_sum) {
            return bundle_failure(BundleFault::FileTooLarge, name);
        }
        current_ = &files_[std::string(name)];
        current_->reserve(size);
        return {};
    }
    /// False if the file is longer than it said.
    bool take(std::string_view bytes, std::uint64_t size) {
        *current_ += bytes;
        return current_->size() <= size;
    }
    std::map<std::string, std::string, std::less<>> files() { return std::move(files_); }

  private:
    std::map<std::string, std::string, std::less<>> files_;
    std::string* current_ = nullptr;
    std::uint64_t sum_ = 0;
};

/// Takes down the names in a tar.
class TarNames final : public TarVisitor {
  public:
    BundleResult<void> begin(const SourceFile& file) override {
        names.push_back(file.name);
        if (names.size() > Bundle::most_files) {
            return bundle_failure(BundleFault::TooManyFiles, file.name);
        }
        return {};
    }
    bool wants_bytes() const override { return false; }
    void bytes(std::string_view /*piece*/) override {}
    bool satisfied() const override { return false; }

    std::vector<std::string> names;
};

/// Reads the small files of a tar.
class TarSmallFiles final : public TarVisitor {
  public:
    explicit TarSmallFiles(std::size_t top) : top_(top) {}

    BundleResult<void> begin(const SourceFile& file) override {
        const std::string_view name = std::string_view(file.name).substr(top_);
        wanted_ = is_small_file(name);
        size_ = file.size;
        return wanted_ ? small.begin(name, file.size) : BundleResult<void>{};
    }
    bool wants_bytes() const override { return wanted_; }
    void bytes(std::string_view piece) override { small.take(piece, size_); }
    bool satisfied() const override { return false; }

    SmallFiles small;

  private:
    std::size_t top_;
    bool wanted_ = false;
    std::uint64_t size_ = 0;
};

/// Hands over one file of a tar.
class TarFile final : public TarVisitor {
  public:
    TarFile(std::string name, const TakeBytes& take) : name_(std::move(name)), take_(take) {}

    BundleResult<void> begin(const SourceFile& file) override {
        done_ = found_;
        found_ = found_ || file.name == name_;
        return {};
    }
    bool wants_bytes() const override { return found_ && !done_; }
    void bytes(std::string_view piece) override { done_ = !take_(piece); }
    bool satisfied() const override { return done_; }
    bool found() const { return found_; }

  private:
    std::string name_;
    const TakeBytes& take_;
    bool found_ = false;
    bool done_ = false;
};

/// The one folder around everything, with its slash; empty if there is none.
std::string top_of(const std::vector<std::string>& names) {
    const std::string& first = names.front();
    const std::string top = first.substr(0, first.find('/') + 1);
    const bool around_all =
        std::ranges::all_of(names, [&](const auto& each) { return each.starts_with(top); });
    return around_all && !is_bundle_file(first) ? top : std::string();
}

}  // namespace

bool is_bundle_file(std::string_view name) {
    static constexpr std::string_view exact[] = {
        bundle_name::checkpoint, bundle_name::events, bundle_name::identity,
        bundle_name::leaves,     bundle_name::readme, bundle_name::result,
        bundle_name::roll,       bundle_name::rules,  bundle_name::schema};
    return std::ranges::count(exact, name) != 0 ||
           is_numbered(name, bundle_name::checkpoints, "") ||
           is_numbered(name, "proofs/record-", ".tlog-proof");
}

BundleResult<Bundle> Bundle::open(const std::string& path) {
    Bundle bundle;
    bundle.path_ = path;
    std::error_code error;
    bundle.kind_ = std::filesystem::is_directory(path, error) ? Kind::Folder : Kind::Tar;
    auto loaded = bundle.kind_ == Kind::Folder ? bundle.load_folder() : bundle.load_tar();
    if (!loaded) {
        return std::unexpected(std::move(loaded.error()));
    }
    if (!bundle.has(bundle_name::checkpoint) || !bundle.has(bundle_name::events)) {
        return bundle_failure(BundleFault::NotABundle, path);
    }
    return bundle;
}

BundleResult<void> Bundle::load_folder() {
    const auto files = list_folder(path_, most_files);
    if (!files) {
        return std::unexpected(files.error());
    }
    SmallFiles small;
    for (const auto& [name, size] : *files) {
        names_.push_back(name);
        if (!is_small_file(name)) {
            continue;
        }
        if (auto begun = small.begin(name, size); !begun) {
            return begun;
        }
        bool grew = false;
        const auto read = read_plain_file(path_ + '/' + name, [&](std::string_view piece) {
            grew = !small.take(piece, size);
            return !grew;
        });
        if (!read || grew) {
            return bundle_failure(grew ? BundleFault::Changed : read.error().fault, name);
        }
    }
    small_ = small.files();
    return {};
}

BundleResult<void> Bundle::load_tar() {
    TarNames listed;
    if (auto visited = visit_tar(path_, listed); !visited) {
        return visited;
    }
    if (listed.names.empty()) {
        return bundle_failure(BundleFault::NotABundle, path_);
    }
    top_ = top_of(listed.names);
    for (const std::string& each : listed.names) {
        names_.push_back(each.substr(top_.size()));
    }
    std::ranges::sort(names_);
    if (const auto twice = std::ranges::adjacent_find(names_); twice != names_.end()) {
        return bundle_failure(BundleFault::FileTwice, *twice);
    }
    TarSmallFiles reading(top_.size());
    if (auto visited = visit_tar(path_, reading); !visited) {
        return visited;
    }
    small_ = reading.small.files();
    return {};
}

bool Bundle::has(std::string_view name) const {
    return std::ranges::binary_search(names_, name);
}

const std::string* Bundle::find(std::string_view name) const {
    const auto found = small_.find(name);
    return found == small_.end() ? nullptr : &found->second;
}

BundleResult<void> Bundle::read(std::string_view name, const TakeBytes& take) const {
    if (!has(name)) {
        return bundle_failure(BundleFault::Missing, name);
    }
    if (kind_ == Kind::Folder) {
        auto read = read_plain_file(path_ + '/' + std::string(name), take);
        if (!read) {
            // It was there when the bundle was opened.
            return bundle_failure(read.error().fault == BundleFault::Missing ? BundleFault::Changed
                                                                             : read.error().fault,
                                  name);
        }
        return read;
    }
    TarFile file(top_ + std::string(name), take);
    if (auto visited = visit_tar(path_, file); !visited) {
        return visited;
    }
    return file.found() ? BundleResult<void>{} : bundle_failure(BundleFault::Changed, name);
}

}  // namespace douxuan::audit
