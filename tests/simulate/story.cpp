// SPDX-License-Identifier: Apache-2.0
// Who does what, and the files before the poll. The papers are marked in story_papers.cpp.
#include "tests/simulate/story.h"

#include <algorithm>
#include <set>

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
    const Poll poll = hold_poll(cast, random);
    files["poll.jsonl"] = poll.facts;
    files["votes.csv"] = poll.votes;
    files["village.sh"] = shell_variables(cast) + poll.shell;
    return files;
}

}  // namespace douxuan::simulate
