// SPDX-License-Identifier: Apache-2.0
// The JSON schema of every event, made from the tables of the facts.
#pragma once

#include <string>

namespace douxuan::audit {

/// A JSON Schema (2020-12) of one record of a log, with a newline at its end: the envelope, and
/// for each kind the members of its data. The same program always gives the same bytes; their
/// digest stands in event 0, and docs/formats/schema.json is a copy.
std::string schema_json();

}  // namespace douxuan::audit
