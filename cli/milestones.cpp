// SPDX-License-Identifier: Apache-2.0
#include "cli/milestones.h"

#include <algorithm>
#include <array>

#include "audit/keys.h"
#include "cli/says.h"

namespace douxuan::cli {

bool is_milestone(std::string_view kind) {
    static constexpr std::array kinds{roll::RollPublished::kind,
                                      roll::RollFinalised::kind,
                                      nomination::CandidatesPublished::kind,
                                      poll::ProxiesPublished::kind,
                                      poll::PollClosed::kind,
                                      count::ResultAnnounced::kind,
                                      election::CertificateIssued::kind};
    return std::ranges::find(kinds, kind) != kinds.end();
}

void sign_milestone(Desk& desk, std::string_view kind) {
    static constexpr Text signed_now{"  已签名：前 {size} 条记录",
                                     "  signed: the first {size} records"};
    static constexpr Text remind{"  请签名：douxuan checkpoint",
                                 "  please sign: douxuan checkpoint"};
    if (!is_milestone(kind)) {
        return;
    }
    const Call& call = desk.call();
    audit::Ledger& ledger = desk.recorder().ledger();
    const auto key = audit::SigningKey::from_pem(ledger.founding().log_key_pem, {});
    if (!key) {
        call.talk << call.say(remind) << "\n";
        return;
    }
    if (const auto note = ledger.checkpoint(*key); !note) {
        say_ledger(call, note.error());
        return;
    }
    if (!call.json()) {
        call.talk << fill(call.say(signed_now),
                          std::vector<law::Fact>{{"size", std::to_string(ledger.size())}})
                  << "\n";
    }
}

std::int64_t unsigned_records(const Desk& desk) {
    const auto signed_heads = desk.recorder().ledger().checkpoints();
    const auto last = signed_heads.empty() ? 0 : signed_heads.back().size;
    return static_cast<std::int64_t>(desk.recorder().ledger().size() - last);
}

}  // namespace douxuan::cli
