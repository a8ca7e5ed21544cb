// SPDX-License-Identifier: Apache-2.0
#include "audit/export.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "audit/annex_line.h"
#include "audit/bundle_readme.h"
#include "audit/bundle_writer.h"
#include "audit/canonical.h"
#include "audit/codec.h"
#include "audit/tlog_proof.h"
#include "engine/base/ensure.h"

namespace douxuan::audit {

namespace {

namespace fs = std::filesystem;

std::unexpected<BundleError> fail(BundleFault fault, const std::string& path) {
    return std::unexpected(BundleError{fault, path});
}

/// Whether a bundle may be written to `path`: nothing is lost there but an older bundle.
bool may_take(const ExportOptions& options) {
    std::error_code error;
    const fs::file_status there = fs::status(options.path, error);
    if (!fs::exists(there)) {
        return true;
    }
    if (fs::is_directory(there) != (options.form == BundleForm::Folder)) {
        return false;
    }
    if (fs::is_directory(there) && fs::is_empty(options.path, error)) {
        return true;
    }
    const auto older = Bundle::open(options.path);
    return older && std::ranges::all_of(older->names(), is_bundle_file);
}

/// What has to be known of the records before they are written.
struct Survey {
    std::uint64_t bytes = 0;  ///< of events.jsonl
    std::optional<std::int64_t> announced;
    std::string result;  ///< result.json; empty if nothing was announced
};

Survey survey(const Log& log, std::uint64_t size) {
    Survey found;
    log.for_each_event([&](std::int64_t seq, std::string_view line) {
        if (std::cmp_greater_equal(seq, size)) {
            return;
        }
        found.bytes += line.size() + 1;
        if (!line.contains(count::ResultAnnounced::kind)) {
            return;
        }
        const auto event = decode(line);
        base::ensure(event.has_value());
        if (const auto* fact = std::get_if<count::ResultAnnounced>(&event->fact)) {
            found.announced = seq;
            found.result = encode_value(fact->result);
        }
    });
    return found;
}

/// A part whose bytes are at hand.
Part part_of(std::string_view name, std::string bytes) {
    const std::uint64_t size = bytes.size();
    return {std::string(name), size, [held = std::move(bytes)](const Sink& sink) { sink(held); }};
}

class Exporter {
  public:
    Exporter(const Log& log, const ExportOptions& options,
             std::vector<StoredCheckpoint> checkpoints)
        : log_(log),
          options_(options),
          checkpoints_(std::move(checkpoints)),
          size_(checkpoints_.back().size),
          leaves_(log.leaves()) {
        leaves_.resize(size_);
    }

    /// Every file of the bundle, sorted by name.
    std::vector<Part> parts() {
        const Survey found = survey(log_, size_);
        add_records(found);
        add_checkpoints();
        add_proof(0);
        if (found.announced) {
            add_proof(static_cast<std::uint64_t>(*found.announced));
            parts_.push_back(part_of(bundle_name::result, found.result));
        }
        parts_.push_back(part_of(bundle_name::rules, log_.founding().rules_toml));
        parts_.push_back(part_of(bundle_name::schema, log_.founding().schema_json));
        parts_.push_back(part_of(bundle_name::readme, std::string(bundle_readme)));
        if (options_.release != Release::Public) {
            add_roll();
        }
        if (options_.release == Release::Bureau) {
            add_identities();
        }
        std::ranges::sort(parts_, {}, &Part::name);
        return std::move(parts_);
    }

    Exported exported() const {
        return {.size = size_,
                .left_out = log_.size() - size_,
                .people = people_,
                .sealed = sealed_,
                .checkpoint = checkpoints_.back().note};
    }

  private:
    void add_records(const Survey& found) {
        parts_.push_back({std::string(bundle_name::events), found.bytes, [this](const Sink& sink) {
                              log_.for_each_event([&](std::int64_t seq, std::string_view line) {
                                  if (std::cmp_less(seq, size_)) {
                                      sink(line);
                                      sink("\n");
                                  }
                              });
                          }});
        parts_.push_back({std::string(bundle_name::leaves), size_ * 65, [this](const Sink& sink) {
                              for (const Digest& each : leaves_) {
                                  sink(hex(each) + '\n');
                              }
                          }});
    }

    void add_checkpoints() {
        for (const StoredCheckpoint& each : checkpoints_) {
            parts_.push_back(part_of(
                std::string(bundle_name::checkpoints) + std::to_string(each.size), each.note));
        }
        parts_.push_back(part_of(bundle_name::checkpoint, checkpoints_.back().note));
    }

    void add_proof(std::uint64_t index) {
        auto note = Note::parse(checkpoints_.back().note);
        base::ensure(note.has_value());
        const TlogProof proof{
            .index = index,
            .proof = inclusion_proof([this](std::uint64_t at) { return leaves_[at]; },
                                     {.index = index, .size = size_}),
            .checkpoint = std::move(*note)};
        parts_.push_back(part_of(
            std::string(bundle_name::proofs) + "record-" + std::to_string(index) + ".tlog-proof",
            proof.format()));
    }

    /// A line for each person, by commitment.
    void add_roll() {
        const auto write_to = [this](const Sink& sink) {
            Decoder decoder;
            log_.for_each_annex([&](const AnnexRecord& each) {
                auto record = decoder.value<roll::PersonRecord>(each.record);
                base::ensure(record.has_value());
                sink(encode_value(AnnexLine{.commitment = each.commitment,
                                            .key = hex(each.key),
                                            .record = std::move(*record)}) +
                     '\n');
            });
        };
        const std::uint64_t bytes = measure(write_to, people_);
        parts_.push_back({std::string(bundle_name::roll), bytes, write_to});
    }

    void add_identities() {
        const auto write_to = [this](const Sink& sink) {
            log_.for_each_annex([&](const AnnexRecord& each) {
                if (!each.sealed.empty()) {
                    sink(encode_value(IdentityLine{.cms = base64(bytes_of(each.sealed)),
                                                   .voter = each.commitment.handle()}) +
                         '\n');
                }
            });
        };
        const std::uint64_t bytes = measure(write_to, sealed_);
        parts_.push_back({std::string(bundle_name::identity), bytes, write_to});
    }

    /// The bytes that will be written, and the lines.
    static std::uint64_t measure(const std::function<void(const Sink&)>& write_to,
                                 std::uint64_t& lines) {
        std::uint64_t bytes = 0;
        write_to([&](std::string_view line) {
            bytes += line.size();
            ++lines;
        });
        return bytes;
    }

    const Log& log_;
    const ExportOptions& options_;
    std::vector<StoredCheckpoint> checkpoints_;
    std::uint64_t size_;
    std::vector<Digest> leaves_;
    std::vector<Part> parts_;
    std::uint64_t people_ = 0;
    std::uint64_t sealed_ = 0;
};

}  // namespace

BundleResult<Exported> export_bundle(const Log& log, const ExportOptions& options) {
    std::vector<StoredCheckpoint> checkpoints = log.checkpoints();
    if (checkpoints.empty()) {
        return fail(BundleFault::NothingSigned, options.path);
    }
    if (!may_take(options)) {
        return fail(BundleFault::Exists, options.path);
    }
    Exporter exporter(log, options, std::move(checkpoints));
    const std::vector<Part> parts = exporter.parts();
    try {
        const auto writer = bundle_writer(options);
        for (const Part& each : parts) {
            writer->put(each);
        }
        writer->finish();
    } catch (const WriteFailure& failure) {
        return fail(failure.fault(), options.path);
    }
    return exporter.exported();
}

}  // namespace douxuan::audit
