// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/ingest.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "audit/archive/archive.h"
#include "audit/archive/aside.h"

namespace douxuan::archive {
namespace {

/// What the workers share.
class Common {
  public:
    Common(std::vector<FoundBundle> waiting, const IngestOptions& how)
        : options(how), bundles(std::move(waiting)) {
        for (const FoundBundle& each : bundles) {
            progress_.bytes_total += each.bytes;
        }
        progress_.total = bundles.size();
    }

    /// The next bundle, or null.
    const FoundBundle* next() {
        const std::size_t at = failed_ ? bundles.size() : next_++;
        return at < bundles.size() ? &bundles[at] : nullptr;
    }

    /// Two bundles of one committee are judged one after the other.
    std::mutex& turn_of(const std::string& committee) {
        return turns_[std::hash<std::string>()(committee) % turns_.size()];
    }

    /// Whoever writes into a file waits here and not in SQLite, which would sleep and look again.
    std::mutex& turn_to_write() { return writing_; }

    void done(const FoundBundle& bundle, const Taken& taken) {
        const std::scoped_lock lock(telling_);
        ++progress_.done;
        progress_.bytes_done += bundle.bytes;
        if (options.tell) {
            options.tell(taken, progress_);
        }
    }
    void elsewhere() { ++elsewhere_; }

    void fail(std::exception_ptr failure) {
        const std::scoped_lock lock(telling_);
        failure_ = failure_ ? failure_ : std::move(failure);
        failed_ = true;
    }

    Ingested finish() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        Ingested done;
        done.judged = progress_.done;
        done.others = elsewhere_;
        return done;
    }

    const IngestOptions& options;

  private:
    std::vector<FoundBundle> bundles;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<std::size_t> elsewhere_ = 0;
    std::atomic<bool> failed_ = false;
    std::array<std::mutex, 64> turns_;
    std::mutex writing_;
    std::mutex telling_;
    Progress progress_;
    std::exception_ptr failure_;
};

/// Not what is no bundle at all, or too large to be one.
bool is_worth_keeping(const Taken& taken) {
    if (!taken.unreadable) {
        return true;
    }
    using audit::BundleFault;
    const BundleFault fault = taken.unreadable->fault;
    return fault == BundleFault::Damaged || fault == BundleFault::FileTwice ||
           fault == BundleFault::PathForbidden || fault == BundleFault::NotAFile;
}

/// One thread with its connection.
class Worker {
  public:
    Worker(const std::string& archive, Common& common)
        : common_(common),
          store_(open(archive, Use::Change)),
          shared_(!store_->taking().empty()),
          aside_(aside_of(*store_)) {}

    void run() {
        while (const FoundBundle* bundle = common_.next()) {
            take(*bundle);
        }
    }

  private:
    void take(const FoundBundle& bundle) {
        std::optional<Unit> unit;
        if (shared_) {
            // Held until the work is done, and free again if we are killed.
            unit.emplace(*store_);
        }
        const Answer row = store_->ask(
            "SELECT path FROM work WHERE path = $1 AND stamp = $2 "
            "AND outcome = ''" +
                std::string(store_->taking()),
            {bundle.path, bundle.stamp});
        if (row.rows.empty()) {
            common_.elsewhere();
            return;
        }
        const Taken taken = judge(bundle, unit);
        common_.done(bundle, taken);
    }

    Taken judge(const FoundBundle& found, std::optional<Unit>& unit) {
        const auto bundle = audit::Bundle::open(found.path);
        if (!bundle) {
            return write(unreadable(found, bundle.error()), unit);
        }
        const auto claim = claim_of(*bundle);
        if (!claim) {
            return write(unclaimed(found, claim.error()), unit);
        }
        const std::scoped_lock turn(common_.turn_of(claim->committee));
        Examined examined;
        examined.taken.path = found.path;
        examined.taken.claim = *claim;
        if (!hold(claim->committee)) {
            examined.taken.outcome = Outcome::Unlisted;
            return examined.taken;
        }
        const Trusted* trusted = trusted_for(claim->committee);
        if (trusted == nullptr) {
            examined.taken.outcome = Outcome::NoPolicy;
            return examined.taken;
        }
        examined = examine(
            *bundle,
            {.claim = *claim,
             .policy = trusted->policy,
             .registered = trusted->registered,
             .held = held(*store_, *claim),
             .is_known_head =
                 [&](const audit::TreeHead& head) { return is_known_head(*store_, *claim, head); },
             .is_rejected =
                 [&](const std::string& root) { return is_rejected(*store_, *claim, root); },
             .now = common_.options.now},
            common_.options.making);
        return write(std::move(examined), unit);
    }

    /// Whether the committee is on the list; on a server its row is ours from here on.
    bool hold(const std::string& committee) {
        return !store_
                    ->ask("SELECT committee FROM committee WHERE committee = $1" +
                              std::string(store_->holding()),
                          {committee})
                    .rows.empty();
    }

    static Examined unreadable(const FoundBundle& found, audit::BundleError error) {
        Examined examined;
        examined.taken.path = found.path;
        examined.taken.outcome = Outcome::Unreadable;
        examined.taken.stage = Stage::Read;
        examined.taken.unreadable = std::move(error);
        return examined;
    }

    static Examined unclaimed(const FoundBundle& found,
                              const std::variant<audit::BundleError, audit::Finding>& fault) {
        if (const auto* error = std::get_if<audit::BundleError>(&fault)) {
            return unreadable(found, *error);
        }
        Examined examined;
        examined.taken.path = found.path;
        examined.taken.outcome = Outcome::Failed;
        examined.taken.stage = Stage::Claim;
        examined.taken.finding = std::get<audit::Finding>(fault);
        return examined;
    }

    /// All that follows from a bundle, and that it is done, in one transaction.
    Taken write(Examined examined, std::optional<Unit>& unit) {
        Taken& taken = examined.taken;
        FailureRow failure;
        if (!examined.election && taken.outcome != Outcome::Known) {
            const KeptAside kept = is_worth_keeping(taken)
                                       ? keep_aside(taken.path, aside_, taken.claim.committee)
                                       : KeptAside{digest_of_path(taken.path), ""};
            taken.aside = kept.path;
            failure = {.taken = taken,
                       .bundle = kept.bundle,
                       .failed = common_.options.now.date_in_china().text()};
        }
        std::unique_lock<std::mutex> alone;
        if (!unit) {
            alone = std::unique_lock(common_.turn_to_write());
            unit.emplace(*store_);
        }
        if (examined.election && taken.outcome == Outcome::Forked) {
            fork(*store_, *examined.election);
        } else if (examined.election) {
            replace(*store_, *examined.election);
        } else if (taken.outcome != Outcome::Known) {
            archive::write(*store_, failure);
        }
        store_->ask("UPDATE work SET outcome = $1 WHERE path = $2",
                    {std::string(base::word(taken.outcome)), taken.path});
        unit->commit();
        return taken;
    }

    struct Trusted {
        RegisteredPolicy registered;
        audit::Policy policy;
    };

    /// The policy of the committee, else that for all; null if there is neither.
    const Trusted* trusted_for(const std::string& committee) {
        if (auto own = parsed(policy_of(*store_, committee))) {
            own_ = std::move(own);
            return &*own_;
        }
        if (!asked_for_all_) {
            // May name thousands of keys: read once.
            for_all_ = parsed(policy_of(*store_, ""));
            asked_for_all_ = true;
        }
        return for_all_ ? &*for_all_ : nullptr;
    }

    static std::optional<Trusted> parsed(std::optional<RegisteredPolicy> registered) {
        if (!registered) {
            return std::nullopt;
        }
        auto policy = audit::Policy::parse(registered->text);
        if (!policy) {
            throw StoreFailure(StoreFault::Damaged, "policy of " + registered->committee);
        }
        return Trusted{*std::move(registered), *std::move(policy)};
    }

    Common& common_;
    std::unique_ptr<Connection> store_;
    bool shared_;
    std::string aside_;
    std::optional<Trusted> own_;
    std::optional<Trusted> for_all_;
    bool asked_for_all_ = false;
};

/// Notes bundles as work; those that another process noted meanwhile stay as they are.
void note(Connection& store, std::span<const FoundBundle* const> bundles) {
    std::string rows;
    std::vector<Value> values;
    for (const FoundBundle* each : bundles) {
        values.insert(values.end(), {each->path, each->stamp});
        rows += (rows.empty() ? "($" : ", ($") + std::to_string(values.size() - 1) + ", $" +
                std::to_string(values.size()) + ", '')";
    }
    store.ask(
        "INSERT INTO work (path, stamp, outcome) VALUES " + rows + " ON CONFLICT (path) DO NOTHING",
        values);
}

/// What is to be done, and what was done before.
struct Plan {
    std::vector<FoundBundle> waiting;
    Ingested ingested;

    void add_before(std::string_view outcome) {
        ++ingested.before;
        const auto known = base::from_word<Outcome>(outcome);
        ingested.failed_before += std::size_t{known == Outcome::Failed || known == Outcome::Forked};
        ingested.unreadable_before += std::size_t{known == Outcome::Unreadable};
    }
};

/// Notes every bundle as work. `bundles` are in order of path. Asks once what is known, and once
/// for each so many that are not.
Plan plan(Connection& store, const std::vector<FoundBundle>& bundles) {
    constexpr std::size_t at_once = 100;
    Plan made;
    std::vector<bool> known(bundles.size());
    Unit unit(store);
    std::vector<const FoundBundle*> changed;
    store.walk("SELECT path, stamp, outcome FROM work", {}, [&](const WalkedRow& row) {
        const auto found = std::ranges::lower_bound(bundles, row.text(0), {}, &FoundBundle::path);
        if (found == bundles.end() || found->path != row.text(0)) {
            return;
        }
        known[static_cast<std::size_t>(found - bundles.begin())] = true;
        if (found->stamp != row.text(1)) {
            changed.push_back(&*found);
        } else if (row.text(2).empty()) {
            made.waiting.push_back(*found);
        } else {
            made.add_before(row.text(2));
        }
    });
    for (const FoundBundle* each : changed) {
        store.ask("UPDATE work SET stamp = $1, outcome = '' WHERE path = $2",
                  {each->stamp, each->path});
        made.waiting.push_back(*each);
    }
    std::vector<const FoundBundle*> added;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        if (!known[i]) {
            added.push_back(&bundles[i]);
            made.waiting.push_back(bundles[i]);
        }
    }
    for (std::size_t i = 0; i < added.size(); i += at_once) {
        note(store, std::span(added).subspan(i, std::min(at_once, added.size() - i)));
    }
    unit.commit();
    std::ranges::sort(made.waiting, {}, &FoundBundle::path);
    return made;
}

}  // namespace

Ingested ingest(const std::string& archive, const FoundBundles& found,
                const IngestOptions& options) {
    Plan planned;
    {
        const auto store = open(archive, Use::Change);
        planned = plan(*store, found.bundles);
    }
    Common common(std::move(planned.waiting), options);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < std::max<std::size_t>(options.workers, 1); ++i) {
            threads.emplace_back([&] {
                try {
                    Worker(archive, common).run();
                } catch (...) {
                    common.fail(std::current_exception());
                }
            });
        }
    }
    const Ingested done = common.finish();
    planned.ingested.judged = done.judged;
    planned.ingested.others = done.others;
    return planned.ingested;
}

}  // namespace douxuan::archive
