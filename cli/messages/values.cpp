// SPDX-License-Identifier: Apache-2.0
// From the values of the record to those that people read.
#include "cli/messages/values.h"

#include <algorithm>
#include <array>
#include <optional>

#include "cli/messages/terms.h"
#include "cli/messages/width.h"
#include "engine/base/date.h"

namespace douxuan::cli {
namespace {

template <base::Worded... Enums>
Text text_of_word(std::string_view word) {
    Text found;
    const auto look = [&]<class Enum>(Enum) {
        if (const auto value = base::from_word<Enum>(word); value && found.empty()) {
            found = text_of(*value);
        }
    };
    (look(Enums{}), ...);
    return found;
}

/// Which words a fact of that name may hold.
struct Reader {
    std::string_view name;
    Text (*text_of)(std::string_view word);
};

constexpr auto readers = std::to_array<Reader>({
    {"announced", text_of_word<count::NextStep, count::Outcome>},
    {"answer", text_of_word<closing::Answer>},
    {"authority", text_of_word<closing::Authority, election::Role>},
    {"background", text_of_word<closing::Background>},
    {"ballot_scheme", text_of_word<law::BallotScheme>},
    {"bar", text_of_word<count::Bar>},
    {"basis", text_of_word<assembly::QuorumBasis, law::ResidenceBasis>},
    {"body", text_of_word<law::Body>},
    {"booth", text_of_word<poll::Booth>},
    {"by", text_of_word<election::Role>},
    {"called_by", text_of_word<law::Caller>},
    {"card", text_of_word<poll::CardOf>},
    {"category", text_of_word<roll::VoterClass>},
    {"cause", text_of_word<assembly::LeavingCause, roll::VacancyCause, election::UnseatingCause,
                           election::MoveCause>},
    {"change", text_of_word<roll::Correction>},
    {"claim", text_of_word<roll::ObjectionClaim>},
    {"class", text_of_word<roll::VoterClass>},
    {"competent", text_of_word<closing::Authority>},
    {"content", text_of_word<law::ArchiveContent>},
    {"convened_by", text_of_word<assembly::Convener>},
    {"determined", text_of_word<count::NextStep, count::Outcome, count::RoundKind>},
    {"duty", text_of_word<poll::Duty>},
    {"education", text_of_word<closing::Education>},
    {"ended_by", text_of_word<assembly::EndedBy>},
    {"ends", text_of_word<law::MandateEnd>},
    {"ethnicity", text_of_word<closing::Ethnicity>},
    {"fixed_by", text_of_word<closing::Authority>},
    {"finding", text_of_word<nomination::Finding>},
    {"event", event_text},
    {"form",
     text_of_word<law::VotingForm, election::OpinionForm, roll::GroupForm, roll::HouseholdForm>},
    {"ground", text_of_word<law::Exclusion, law::Disqualifier, election::NullityGround,
                            assembly::Failure, law::MobileGround>},
    {"higher", office_text},
    {"identity_sex", text_of_word<roll::Sex>},
    {"incident", text_of_word<election::Incident>},
    {"issued_by", text_of_word<law::Issuer>},
    {"item", text_of_word<law::HandoverItem>},
    {"kind", text_of_word<law::CommitteeKind, poll::StationKind>},
    {"matter", text_of_word<law::Matter>},
    {"member", label},
    {"method", text_of_word<law::VotingMethod>},
    {"mode", text_of_word<law::NominationMode>},
    {"moment", text_of_word<law::WithdrawalMoment>},
    {"migration", text_of_word<closing::Migration>},
    {"nationalities", text_of_word<election::Nationalities>},
    {"needed", text_of_word<election::Role>},
    {"next", text_of_word<count::NextStep>},
    {"occasion", text_of_word<law::Occasion>},
    {"office", office_text},
    {"official", text_of_word<poll::Official>},
    {"outcome", text_of_word<count::Outcome>},
    {"own_word", text_of_word<roll::OwnWord>},
    {"party", text_of_word<closing::Party>},
    {"party_post", text_of_word<closing::PartyPost>},
    {"phase", text_of_word<election::Phase>},
    {"post", text_of_word<assembly::CommitteePost>},
    {"presided_by", text_of_word<law::Presider>},
    {"proposed_by", text_of_word<election::MethodProposer>},
    {"reason", text_of_word<poll::StockReason, poll::TurnedAwayFor, law::MandateReason>},
    {"relation", text_of_word<roll::Kinship, poll::ProxyTie>},
    {"role", text_of_word<election::Role>},
    {"round", text_of_word<count::RoundKind>},
    {"ruling", text_of_word<roll::Ruling>},
    {"scheme", text_of_word<law::BallotScheme>},
    {"scribe_place", text_of_word<poll::ScribePlace>},
    {"seat_in", text_of_word<closing::PublicBody>},
    {"service", text_of_word<closing::Service>},
    {"sex", text_of_word<roll::Sex>},
    {"shown", text_of_word<law::Shown>},
    {"source", text_of_word<law::NominationSource>},
    {"stated", text_of_word<count::RoundKind>},
    {"style", style_text},
    {"subject", text_of_word<closing::ComplaintSubject>},
    {"size_approved_by", text_of_word<closing::Authority>},
    {"size_ground", text_of_word<law::SizeGround>},
    {"supervisor", text_of_word<closing::Authority>},
    {"variant", text_of_word<count::NameVariant>},
    {"voting_form", text_of_word<law::VotingForm>},
    {"woman_office", office_text},
});

std::string shown_date(Language language, base::Date date) {
    std::string text = date.text();
    if (language == Language::English) {
        return text;
    }
    const auto number = [&](std::size_t at) {
        return std::to_string(std::stoi(text.substr(at, 2)));
    };
    return text.substr(0, 4) + "年" + number(5) + "月" + number(8) + "日";
}

/// The way to a member of a result: "offices[1].elected[0]" is 各职务第 2 项 › 当选第 1 项.
std::string shown_path(Language language, std::string_view path) {
    const bool chinese = language == Language::Chinese;
    std::string text;
    while (!path.empty()) {
        const std::string_view step = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(step.size() + 1, path.size()));
        const std::string_view name = step.substr(0, step.find('['));
        const std::string_view known = label(name).in(language);
        text += text.empty() ? "" : " › ";
        text += known.empty() ? name : known;
        if (name.size() < step.size()) {
            const std::string_view index = step.substr(name.size() + 1);
            const auto place = std::to_string(std::stoul("0" + std::string(index)) + 1);
            text += chinese ? "第 " + place + " 项" : " " + place;
        }
    }
    return text;
}

}  // namespace

std::string shown(Language language, const law::Fact& fact) {
    if (const auto date = base::Date::parse(fact.value)) {
        return shown_date(language, *date);
    }
    if (const auto instant = base::Instant::parse(fact.value)) {
        return shown_date(language, instant->date_in_china()) + " " + instant->clock_in_china();
    }
    if (fact.name == "path") {
        return printable(shown_path(language, fact.value));
    }
    for (const Reader& reader : readers) {
        if (reader.name == fact.name) {
            const Text text = reader.text_of(fact.value);
            return text.empty() ? printable(fact.value) : std::string(text.in(language));
        }
    }
    return printable(fact.value);
}

std::vector<law::Fact> shown(Language language, std::span<const law::Fact> facts) {
    std::vector<law::Fact> all;
    for (const law::Fact& fact : facts) {
        all.push_back({fact.name, shown(language, fact)});
    }
    return all;
}

std::string remainder(Language language, std::string_view pattern,
                      std::span<const law::Fact> facts) {
    const bool chinese = language == Language::Chinese;
    std::string list;
    for (const law::Fact& fact : facts) {
        if (mentions(pattern, fact.name)) {
            continue;
        }
        const std::string_view known = label(fact.name).in(language);
        list += list.empty() ? "" : (chinese ? "，" : ", ");
        list += known.empty() ? std::string_view(fact.name) : known;
        list += " " + fact.value;
    }
    if (list.empty()) {
        return list;
    }
    return chinese ? "（" + list + "）" : " (" + list + ")";
}

std::string insert_before_stop(std::string sentence, std::string_view addition) {
    for (const std::string_view stop : {"。", "."}) {
        if (sentence.ends_with(stop)) {
            sentence.insert(sentence.size() - stop.size(), addition);
            return sentence;
        }
    }
    sentence += addition;
    return sentence;
}

}  // namespace douxuan::cli
