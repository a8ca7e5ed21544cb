// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/identities.h"

#include "audit/annex_line.h"
#include "audit/bytes.h"
#include "audit/codec.h"
#include "audit/lines.h"
#include "engine/roll/queries.h"

namespace douxuan::archive {
namespace {

/// A handle as the log writes it.
std::string handle_text(base::Handle handle) {
    std::string bytes;
    audit::put_big_endian(bytes, handle.value, sizeof handle.value);
    return audit::hex(audit::bytes_of(bytes));
}

}  // namespace

OpenIdentities identities_by(const audit::BureauKey& key) {
    return [&key](const audit::Bundle& bundle,
                  const election::State& state) -> audit::BundleResult<OpenedIdentities> {
        OpenedIdentities opened;
        if (!bundle.has(audit::bundle_name::identity)) {
            return opened;
        }
        audit::Decoder decoder;
        const auto take = [&](std::string_view text) {
            const auto line = decoder.value<audit::IdentityLine>(text);
            const auto sealed = line ? audit::read_base64(line->cms) : std::nullopt;
            if (!sealed) {
                ++opened.unopened;
                return true;
            }
            if (!roll::on_roll(state.roll, line->voter)) {
                return true;
            }
            const auto identity = key.open(*sealed);
            if (!identity) {
                ++opened.unopened;
            } else if (!identity->identity.empty()) {
                opened.rows.push_back({.voter = handle_text(line->voter),
                                       .key_id = key.id(),
                                       .digest = audit::hex(key.digest(identity->identity))});
            }
            return true;
        };
        const auto end = audit::for_each_line(bundle, audit::bundle_name::identity, take);
        if (!end) {
            return std::unexpected(end.error());
        }
        opened.unopened += *end == audit::LinesEnd::Complete ? 0 : 1;
        return opened;
    };
}

}  // namespace douxuan::archive
