// SPDX-License-Identifier: Apache-2.0
// city FOLDER [options]: makes the bundles of a city's committees, every election lawful by the
// engine's own judgement, some of them tampered with on purpose.
#include <charconv>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "engine/law/built_in.h"
#include "tests/simulate/city/city.h"
#include "tests/simulate/city/city_figures.h"

namespace {

using namespace douxuan;

constexpr std::string_view usage =
    "city FOLDER [--profile NAME] [--seed N] [--committees N | --share PERCENT]\n"
    "     [--tampered N] [--late N] [--doubles N] [--release public|accredited|bureau]\n"
    "     [--bureau CERTIFICATE.pem] [--workers N]\n"
    "city figures [the same]: prints what a bureau must compute of that city; holds no election\n"
    "profiles: ";

/// What is not a number is 0.
std::size_t number(const std::string& text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : 0;
}

/// The options with what they are if nobody gives them.
std::map<std::string, std::string> defaults() {
    return {{"--profile", "beijing-2012"},
            {"--seed", "1"},
            {"--committees", "0"},
            {"--share", "100"},
            {"--tampered", "0"},
            {"--late", "0"},
            {"--doubles", "0"},
            {"--release", "public"},
            {"--bureau", ""},
            {"--workers", std::to_string(std::thread::hardware_concurrency())}};
}

std::optional<audit::Release> release_of(std::string_view word) {
    if (word == "public") {
        return audit::Release::Public;
    }
    if (word == "accredited") {
        return audit::Release::Accredited;
    }
    return word == "bureau" ? std::optional(audit::Release::Bureau) : std::nullopt;
}

bool read_options(int count, char** words, std::map<std::string, std::string>& options) {
    for (int i = 2; i < count; i += 2) {
        const auto option = options.find(words[i]);
        if (option == options.end() || i + 1 == count) {
            return false;
        }
        option->second = words[i + 1];
    }
    return count > 1;
}

int refuse(const std::string& why) {
    std::cerr << "city: " << why << "\n" << usage << simulate::profile_names() << "\n";
    return 2;
}

void show(std::size_t done, std::size_t all) {
    if (done % 100 == 0 || done == all) {
        std::cerr << done << " of " << all << "\n";
    }
}

int make(const std::string& folder, std::map<std::string, std::string>& options) {
    const simulate::Profile* profile = simulate::find_profile(options["--profile"]);
    if (profile == nullptr) {
        return refuse("no profile of that name");
    }
    const std::size_t whole = profile->communities.committees + profile->villages.committees;
    const std::size_t share = number(options["--share"]);
    const std::size_t wanted = number(options["--committees"]);
    if (share < 1 || share > 100 || wanted > whole) {
        return refuse("no such part of the city");
    }
    const auto release = release_of(options["--release"]);
    if (!release || number(options["--workers"]) == 0) {
        return refuse("--release or --workers");
    }
    std::optional<audit::BureauCertificate> bureau;
    if (!options["--bureau"].empty()) {
        std::ifstream file(options["--bureau"], std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        auto read = audit::BureauCertificate::parse(bytes);
        if (!read) {
            return refuse("not a certificate: " + options["--bureau"]);
        }
        bureau.emplace(*std::move(read));
    }
    simulate::CityPlan plan =
        simulate::plan_city({.profile = profile,
                             .seed = number(options["--seed"]),
                             .committees = wanted != 0 ? wanted : whole * share / 100,
                             .tampered = number(options["--tampered"]),
                             .late = number(options["--late"]),
                             .doubles = number(options["--doubles"])});
    if (folder == "figures") {
        std::cout << simulate::indicator_lines(simulate::planned_sums(plan));
        return 0;
    }
    for (simulate::CommitteePlan& each : plan.committees) {
        each.history.bureau = bureau ? &*bureau : nullptr;
    }
    simulate::write_city(
        plan, {.path = folder, .release = *release, .workers = number(options["--workers"])},
        [&](std::size_t done) { show(done, plan.committees.size()); });
    return 0;
}

}  // namespace

int main(int count, char** words) {
    auto options = defaults();
    if (!read_options(count, words, options)) {
        return refuse("options");
    }
    try {
        return make(words[1], options);
    } catch (const std::exception& failure) {
        std::cerr << "city: " << failure.what() << "\n";
        return 70;
    }
}
