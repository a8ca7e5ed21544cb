// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/connection.h"

namespace douxuan::archive {

std::string text_of(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::to_string(std::get<std::int64_t>(value)) : *text;
}

std::int64_t number_of(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : *number;
}

Unit::~Unit() {
    if (stage_ == Stage::Open) {
        try {
            store_.rollback();
        } catch (const StoreFailure&) {
            // The connection is gone, and with it the transaction.
            stage_ = Stage::Done;
        }
    }
}

void Unit::commit() {
    store_.commit();
    stage_ = Stage::Done;
}

}  // namespace douxuan::archive
