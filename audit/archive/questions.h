// SPDX-License-Identifier: Apache-2.0
// What a clerk can ask an archive by name, each as the SQL that answers it. DO NOT CHANGE the names
// and columns: scripts rely on them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "audit/archive/connection.h"

namespace douxuan::archive {

/// A question about the committees whose code begins with $1.
struct Question {
    std::string_view name;
    std::string_view sql;
};

std::span<const Question> questions();

/// Asks a question by name about the committees whose code begins with `code` (all, if empty).
/// There must be a question of that name. Errors: StoreFailure.
Answer ask_named(Connection& store, std::string_view name, const std::string& code);

}  // namespace douxuan::archive
