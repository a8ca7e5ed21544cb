// SPDX-License-Identifier: Apache-2.0
#include "cli/json.h"

#include "audit/canonical.h"

namespace douxuan::cli {

Json& Json::raw(std::string_view name, std::string_view value) {
    text_ += text_ == "{" ? "" : ",";
    audit::write_name(text_, name);
    text_ += value;
    return *this;
}

Json& Json::add(std::string_view name, std::string_view text) {
    std::string quoted;
    audit::write(quoted, text);
    return raw(name, quoted);
}

Json& Json::add(std::string_view name, std::int64_t number) {
    return raw(name, std::to_string(number));
}

Json& Json::add(std::string_view name, const Json& object) {
    return raw(name, object.text());
}

Json& Json::add(std::string_view name, const std::vector<Json>& objects) {
    std::string list = "[";
    for (const Json& each : objects) {
        list += (list == "[" ? "" : ",") + each.text();
    }
    return raw(name, list + "]");
}

Json& Json::add(std::string_view name, const std::vector<std::string>& texts) {
    std::string list;
    audit::write(list, texts);
    return raw(name, list);
}

}  // namespace douxuan::cli
