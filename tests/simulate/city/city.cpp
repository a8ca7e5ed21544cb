// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/city/city.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>
#include <vector>

#include "audit/failure.h"
#include "tests/simulate/city/committee.h"

namespace douxuan::simulate {

namespace {

namespace fs = std::filesystem;

constexpr base::Days days_to_report{30};  // after election day

void write_file(const fs::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    if (!(file << text).flush()) {
        throw audit::MachineFailure("cannot write " + path.string());
    }
}

std::string district_of(const CommitteePlan& committee) {
    return std::string(committee.street->code.substr(0, 6));
}

std::string policy_text(const CityPlan& plan) {
    std::string text;
    for (const CommitteePlan& each : plan.committees) {
        text += "log " + registered_key(each).text() + "\n";
    }
    return text + "quorum none\n";
}

std::string tree_csv(const CityPlan& plan) {
    std::string text = "code,name,kind,street,district,term,due\n";
    for (const CommitteePlan& each : plan.committees) {
        const auto district =
            std::ranges::find(districts(), each.street->code.substr(0, 6), &District::code);
        text += each.code + "," + each.name + "," + std::string(base::word(each.kind)) + "," +
                std::string(each.street->name) + "," + std::string(district->name) + "," +
                std::to_string(each.term) + "," +
                (each.history.election_day + days_to_report).text() + "\n";
    }
    return text;
}

std::string method_of(const CommitteePlan& committee) {
    return committee.kind == law::CommitteeKind::Village
               ? ""
               : std::string(base::word(committee.history.community.method));
}

std::string yes_no(bool holds) {
    return holds ? "yes" : "no";
}

std::string truth_line(const CommitteePlan& plan, const Truth& truth) {
    const Observed& seen = truth.happened;
    std::string line =
        plan.code + "," + std::string(base::word(plan.kind)) + "," + method_of(plan) + "," +
        std::string(base::word(plan.planted)) + "," + std::to_string(truth.records) + "," +
        (truth.fails ? std::to_string(*truth.fails) : "") + "," +
        std::to_string(seen.registered.value) + "," + std::to_string(seen.people_voting.value) +
        "," + yes_no(seen.seats_open) + "," + yes_no(seen.left_open);
    for (const std::int64_t number :
         {seen.posted_migrants.value, seen.polls, seen.further, seen.ties, seen.fresh, seen.winners,
          seen.women, seen.under_30, seen.from_60, seen.college, seen.minority, seen.party,
          seen.re_elected, seen.secretaries, seen.in_party_body, seen.groups, seen.representatives,
          seen.migrant_representatives}) {
        line += "," + std::to_string(number);
    }
    return line + "\n";
}

std::string truth_csv(const CityPlan& plan, const std::vector<Truth>& truths) {
    std::string text =
        "code,kind,method,planted,records,fails,registered,people_voting,seats_open,left_open,"
        "migrants,polls,further,ties,fresh,winners,women,under_30,from_60,college,minority,party,"
        "re_elected,secretaries,in_party_body,groups,representatives,migrant_representatives\n";
    for (std::size_t i = 0; i < truths.size(); ++i) {
        text += truth_line(plan.committees[i], truths[i]);
    }
    return text;
}

std::string doubles_csv(const CityPlan& plan) {
    std::string text = "code,other_code,identity_number\n";
    for (const DoubleEntry& each : plan.doubles) {
        text += each.code + "," + each.other_code + "," + each.identity_number + "\n";
    }
    return text;
}

class Writing {
  public:
    Writing(const CityPlan& plan, const CityFolder& folder, const Progress& progress)
        : plan_(plan), folder_(folder), progress_(progress), truths_(plan.committees.size()) {}

    std::vector<Truth> write() {
        for (const District& each : districts()) {
            fs::create_directories(fs::path(folder_.path) / "bundles" / each.code);
        }
        {
            std::vector<std::jthread> workers;
            for (std::size_t i = 0; i < folder_.workers; ++i) {
                workers.emplace_back([this] { work(); });
            }
        }
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        return std::move(truths_);
    }

  private:
    void work() {
        for (std::size_t i = next_++; i < truths_.size(); i = next_++) {
            try {
                truths_[i] = write_one(plan_.committees[i]);
            } catch (...) {
                const std::scoped_lock lock(mutex_);
                failure_ = std::current_exception();
                next_ = truths_.size();
                return;
            }
            const std::scoped_lock lock(mutex_);
            progress_(++done_);
        }
    }

    /// Who is late has no election yet.
    Truth write_one(const CommitteePlan& committee) const {
        if (committee.planted == Planted::Late) {
            return {};
        }
        return write_committee(committee,
                               {.path = folder_.path + "/bundles/" + district_of(committee) + "/" +
                                        committee.code + ".tar",
                                .form = audit::BundleForm::Tar,
                                .release = folder_.release});
    }

    const CityPlan& plan_;
    const CityFolder& folder_;
    const Progress& progress_;
    std::vector<Truth> truths_;
    std::atomic<std::size_t> next_ = 0;
    std::size_t done_ = 0;
    std::exception_ptr failure_;
    std::mutex mutex_;
};

}  // namespace

void write_city(const CityPlan& plan, const CityFolder& folder, const Progress& progress) {
    const std::vector<Truth> truths = Writing(plan, folder, progress).write();
    const fs::path top = folder.path;
    write_file(top / "policy", policy_text(plan));
    write_file(top / "tree.csv", tree_csv(plan));
    write_file(top / "truth.csv", truth_csv(plan, truths));
    write_file(top / "doubles.csv", doubles_csv(plan));
}

}  // namespace douxuan::simulate
