// SPDX-License-Identifier: Apache-2.0
// bench_make_bundle EVENTS VOTERS FOLDER: a lawful election of about that many events, every one
// of them admitted by the engine, as a public bundle (FOLDER/bundle) and its policy.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "audit/canonical.h"
#include "audit/export.h"
#include "tests/bench/election.h"

using namespace douxuan;

namespace {

constexpr std::size_t events_a_write = 1000;
constexpr std::uint64_t events_a_checkpoint = 50'000;

/// Writes events to a ledger, many at once, and signs now and then.
class Writer {
  public:
    Writer(const bench::Election& election, std::string path)
        : election_(election), path_(std::move(path)) {}

    void take(const election::Event& event) {
        if (!ledger_) {
            auto made = audit::Ledger::create(path_, election_.founding, audit::encode(event));
            if (!made) {
                std::exit(1);
            }
            ledger_.emplace(*std::move(made));
            return;
        }
        waiting_.push_back({.line = audit::encode(event)});
        if (waiting_.size() == events_a_write) {
            write();
        }
    }

    const audit::Ledger& finish() {
        write();
        if (!ledger_->checkpoint(election_.signer)) {
            std::exit(1);
        }
        return *ledger_;
    }

  private:
    void write() {
        if (!waiting_.empty() && !ledger_->append(waiting_)) {
            std::exit(1);
        }
        waiting_.clear();
        if (ledger_->size() / events_a_checkpoint > signed_) {
            signed_ = ledger_->size() / events_a_checkpoint;
            if (!ledger_->checkpoint(election_.signer)) {
                std::exit(1);
            }
        }
    }

    const bench::Election& election_;
    std::string path_;
    std::optional<audit::Ledger> ledger_;
    std::vector<audit::Addition> waiting_;
    std::uint64_t signed_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("bench_make_bundle EVENTS VOTERS FOLDER\n", stderr);
        return 2;
    }
    const std::string folder = arguments[3];
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const bench::Election election(std::strtoull(arguments[2], nullptr, 10),
                                   std::strtoll(arguments[1], nullptr, 10));
    Writer writer(election, folder + "/election");
    simulate::write_history(election.plan, [&](const election::Event& event,
                                               const audit::AnnexRecord*) { writer.take(event); });
    const auto exported = audit::export_bundle(writer.finish(), {.path = folder + "/bundle"});
    std::ofstream(folder + "/policy") << "log " << election.key().text() << "\nquorum none\n";
    return exported ? 0 : 1;
}
