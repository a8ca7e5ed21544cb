// SPDX-License-Identifier: Apache-2.0
// Who does what, and the files before the poll. The papers are marked in story_papers.cpp.
#include "tests/simulate/story.h"

#include <algorithm>
#include <set>
#include <utility>

#include "audit/canonical.h"
#include "engine/base/ensure.h"
#include "tests/simulate/cast.h"
#include "tests/simulate/story_papers.h"

namespace douxuan::simulate {

namespace {

const base::Date election_day = *base::Date::parse("2026-12-20");

std::string quoted(std::string_view text) {
    std::string out;
    audit::write(out, text);
    return out;
}

std::string line(std::string_view kind, std::string_view at, const std::string& data) {
    return "{\"at\":\"" + std::string(at) + "\",\"data\":{" + data + "},\"kind\":\"" +
           std::string(kind) + "\"}\n";
}

std::string named(const Villager& who, const std::string& id, std::string_view at,
                  const std::string& voter) {
    const roll::PersonRecord& record = who.row.record;
    return line("person.named", at,
                "\"name\":" + quoted(record.name) + ",\"person\":\"" + id + "\",\"sex\":\"" +
                    std::string(base::word(record.sex)) + "\"" +
                    (voter.empty() ? "" : ",\"voter\":\"#" + voter + "\""));
}

/// Names without voters, before there is a roll.
std::string committee_names(const Cast& cast) {
    std::string text;
    for (const Role& each : cast.committee) {
        text += named(*each.who, each.id, "2026-11-05T09:00", "");
    }
    return text;
}

std::string names_with_voters(const Cast& cast) {
    std::string text;
    for (const auto* list :
         {&cast.committee, &cast.chair, &cast.deputy, &cast.member, &cast.staff}) {
        for (const Role& each : *list) {
            text += named(*each.who, each.id, "2026-12-02T09:00", each.who->row.record.no);
        }
    }
    text += named(*cast.written_in.who, cast.written_in.id, "2026-12-02T09:00",
                  cast.written_in.who->row.record.no);
    return text + line("kinship.declared", "2026-12-02T09:05",
                       "\"other\":\"" + cast.committee[2].id + "\",\"person\":\"" +
                           cast.chair[1].id + "\",\"relation\":\"spouse\"");
}

std::string mandates(const Cast& cast) {
    std::string text;
    for (const Mandate& each : cast.mandates) {
        text += line(
            "proxy.approved", "2026-12-15T09:00",
            "\"principal\":\"#" + each.principal->row.record.no + "\",\"proxy\":\"#" +
                each.proxy->row.record.no + "\",\"relation\":\"" +
                (each.proxy->household == each.principal->household ? "parent" : "other_villager") +
                "\"");
    }
    return text;
}

std::string mobile_list(const Cast& cast) {
    std::string voters;
    for (const Villager* each : cast.mobile) {
        voters += (voters.empty() ? "\"#" : ",\"#") + each->row.record.no + "\"";
    }
    return line("mobile_voters.published", "2026-12-16T09:00",
                "\"station\":\"mobile\",\"voters\":[" + voters + "]");
}

/// The list without the one who was forgotten.
std::vector<Villager> as_posted(std::vector<Villager> villagers, const Villager& forgotten) {
    std::erase_if(villagers, [&](const Villager& each) {
        return each.row.record.no == forgotten.row.record.no;
    });
    return villagers;
}

/// The one who was forgotten, as the options of `roll correct`.
std::string forgotten_record(const Villager& forgotten) {
    const roll::PersonRecord& record = forgotten.row.record;
    return "forgotten_no=" + record.no + "\nforgotten_name=" + record.name +
           "\nforgotten_birth=" + record.birth.text() + "\nforgotten_group=" + record.group +
           "\nforgotten_identity=" + forgotten.row.identity_number + "\n";
}

/// Found eligible, and accepted: everybody who may stand.
std::string reviews(const Cast& cast) {
    std::string text;
    const auto review = [&](const Role& role, std::string_view office) {
        text += line("nominee.reviewed", "2026-12-05T09:30",
                     "\"finding\":\"eligible\",\"in_favour\":7,\"person\":\"" + role.id + "\"");
        text += line("nominee.accepted", "2026-12-05T09:30",
                     "\"office\":\"" + std::string(office) + "\",\"person\":\"" + role.id + "\"");
    };
    for (std::size_t i = 0; i < 2; ++i) {
        review(cast.chair[i], "chair");
        review(cast.deputy[i], "deputy");
    }
    for (std::size_t i = 0; i < 5; ++i) {
        review(cast.member[i], "member");
    }
    return text;
}

/// The certificates of all but the chair.
std::string certificates(const Cast& cast) {
    std::string text;
    const auto issue = [&](const Role& role, std::string_view office) {
        text += line("certificate.issued", "2026-12-21T09:00",
                     "\"office\":\"" + std::string(office) + "\",\"person\":\"" + role.id + "\"");
    };
    issue(cast.deputy[0], "deputy");
    issue(cast.member[0], "member");
    issue(cast.member[2], "member");
    return text;
}

std::string stock() {
    std::string text =
        line("papers.printed", "2026-12-18T15:00", "\"papers\":1300,\"style\":\"joint\"");
    for (const auto& [station, papers] :
         {std::pair("centre", "850"), std::pair("east", "400"), std::pair("mobile", "50")}) {
        text += line("papers.delivered", "2026-12-19T15:00",
                     std::string("\"papers\":") + papers + ",\"station\":\"" + station +
                         "\",\"style\":\"joint\"");
    }
    return text;
}

void tell(std::string& shell, const std::string& variable, const Role& role) {
    const roll::PersonRecord& record = role.who->row.record;
    shell += variable + "=" + role.id + "\n" + variable + "_name=" + record.name + "\n" + variable +
             "_no=" + record.no + "\n";
}

std::string shell_variables(const Cast& cast) {
    const RealVillage village;
    std::string shell = "village_code=" + village.code + "\nvillage_name=" + village.name +
                        "\nvillage_town=" + village.town + "\n";
    const auto tell_all = [&](const std::string& name, const std::vector<Role>& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            tell(shell, name + std::to_string(i + 1), list[i]);
        }
    };
    tell_all("committee", cast.committee);
    tell_all("chair", cast.chair);
    tell_all("deputy", cast.deputy);
    tell_all("member", cast.member);
    tell_all("staff", cast.staff);
    tell(shell, "written_in", cast.written_in);
    // Somebody with three mandates, one more who asks, and those whom the objections are about.
    shell += "full_proxy_no=" + cast.mandates.front().proxy->row.record.no +
             "\nfull_proxy_name=" + cast.mandates.front().proxy->row.record.name +
             "\nfourth_no=" + cast.fourth->row.record.no +
             "\nfourth_name=" + cast.fourth->row.record.name +
             "\ndied_no=" + cast.died->row.record.no + "\ndied_name=" + cast.died->row.record.name +
             "\n";
    return shell + forgotten_record(*cast.forgotten);
}

}  // namespace

Files tell_story(std::uint64_t seed) {
    tests::Random random(seed);
    const std::vector<Villager> villagers =
        make_villagers({.residents = 1035}, election_day, law::ResidenceBasis::VillageWork, random);
    const Cast cast = choose_cast(villagers, election_day, random);
    Files files;
    files["roll.csv"] = roll_csv(as_posted(villagers, *cast.forgotten));
    files["committee.jsonl"] = committee_names(cast);
    files["people.jsonl"] = names_with_voters(cast);
    files["proxies.jsonl"] = mandates(cast);
    files["mobile.jsonl"] = mobile_list(cast);
    files["reviews.jsonl"] = reviews(cast);
    files["stock.jsonl"] = stock();
    files["certificates.jsonl"] = certificates(cast);
    const Poll poll = hold_poll(cast, random);
    files["poll.jsonl"] = poll.facts;
    files["votes.csv"] = poll.votes;
    files["village.sh"] = shell_variables(cast) + poll.shell;
    return files;
}

}  // namespace douxuan::simulate
