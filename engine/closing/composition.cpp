// SPDX-License-Identifier: Apache-2.0
// Judging what is declared of people in public office.
#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/closing/admit.h"

namespace douxuan::closing {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

/// The categories that are given, in order of name.
std::vector<std::string_view> given(const CompositionDeclared& stated) {
    std::vector<std::string_view> names;
    const auto add = [&names](std::string_view name, const auto& member) {
        if (member) {
            names.push_back(name);
        }
    };
    add("age", stated.age);
    add("background", stated.background);
    add("education", stated.education);
    add("ethnicity", stated.ethnicity);
    add("migration", stated.migration);
    add("party", stated.party);
    add("party_post", stated.party_post);
    add("service", stated.service);
    return names;
}

/// Whether the forms ask for that category of the members of that body.
bool is_asked(PublicBody body, std::string_view name) {
    switch (body) {
        case PublicBody::Committee:
            return true;
        case PublicBody::ElectionCommittee:
            return name == "ethnicity" || name == "party";
        case PublicBody::Representatives:
            return name == "ethnicity" || name == "migration" || name == "party";
    }
    return false;
}

/// Nothing if it is the first of that person, or names the one that stands.
Judgement judge_correction(const State& state, const CompositionDeclared& stated) {
    const auto standing = state.compositions.find({stated.seat_in, stated.person});
    const bool stands = standing != state.compositions.end();
    if (stands && !stated.corrects) {
        return refuse(
            RefusalCode::CompositionDeclaredTwice,
            {fact("person", stated.person), fact("declaration", standing->second.declaration)});
    }
    if (stated.corrects && (!stands || standing->second.declaration != *stated.corrects)) {
        return refuse(RefusalCode::CorrectionUnknown,
                      {fact("person", stated.person), fact("corrects", *stated.corrects)});
    }
    return {};
}

}  // namespace

Judgement admit(const State& state, const CompositionDeclared& stated, Sits sits) {
    if (sits == Sits::No) {
        return refuse(RefusalCode::NotOfBody,
                      {fact("person", stated.person), fact("seat_in", stated.seat_in)});
    }
    if (state.declarations.contains(stated.declaration)) {
        return refuse(RefusalCode::DeclarationTwice, {fact("declaration", stated.declaration)});
    }
    if (Judgement refusal = judge_correction(state, stated)) {
        return refusal;
    }
    const std::vector<std::string_view> names = given(stated);
    const auto odd = std::ranges::find_if_not(
        names, [&](std::string_view name) { return is_asked(stated.seat_in, name); });
    if (odd != names.end()) {
        return refuse(RefusalCode::CompositionNotAsked,
                      {fact("seat_in", stated.seat_in), fact("member", *odd)});
    }
    if (names.empty()) {
        return refuse(RefusalCode::CompositionEmpty, {fact("person", stated.person)});
    }
    if (stated.party_post.value_or(PartyPost::None) != PartyPost::None &&
        stated.party != Party::Member) {
        return refuse(RefusalCode::PartyPostWithoutParty, {fact("person", stated.person)});
    }
    return {};
}

}  // namespace douxuan::closing
