// SPDX-License-Identifier: Apache-2.0
// Where two described values first differ, in the order of their members.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"

namespace douxuan::count {

/// A member and its two values. A value that is absent is written "none".
struct Difference {
    std::string path;  ///< "offices[1].elected[0]"; a list of another length: "….length"
    std::string left;
    std::string right;

    friend bool operator==(const Difference&, const Difference&) = default;
};

template <class Unit>
std::string text_of(base::Quantity<Unit> value) {
    return std::to_string(value.value);
}
template <class Kind>
std::string text_of(const base::Id<Kind>& value) {
    return value.text;
}
template <base::Worded Enum>
std::string text_of(Enum value) {
    return std::string(base::word(value));
}
template <base::Described T>
std::string text_of(const T&) {
    return "some";
}
template <class T>
std::string text_of(const std::vector<T>&) {
    return "some";
}

template <class T>
std::optional<Difference> difference(const std::string& path, const std::optional<T>& left,
                                     const std::optional<T>& right);
template <class T>
std::optional<Difference> difference(const std::string& path, const std::vector<T>& left,
                                     const std::vector<T>& right);

/// Nothing if the values are equal; else the first member that differs.
template <class T>
std::optional<Difference> difference(const std::string& path, const T& left, const T& right) {
    if (left == right) {
        return std::nullopt;
    }
    if constexpr (base::Described<T>) {
        std::optional<Difference> first;
        base::for_each_field<T>([&](const auto& field) {
            if (!first) {
                const std::string name(field.name);
                first = difference(path.empty() ? name : path + "." + name, left.*field.place,
                                   right.*field.place);
            }
        });
        return first;
    } else {
        return Difference{path, text_of(left), text_of(right)};
    }
}

template <class T>
std::optional<Difference> difference(const std::string& path, const std::optional<T>& left,
                                     const std::optional<T>& right) {
    if (left && right) {
        return difference(path, *left, *right);
    }
    if (!left && !right) {
        return std::nullopt;
    }
    return Difference{path, left ? text_of(*left) : "none", right ? text_of(*right) : "none"};
}

template <class T>
std::optional<Difference> difference(const std::string& path, const std::vector<T>& left,
                                     const std::vector<T>& right) {
    if (left.size() != right.size()) {
        return Difference{path + ".length", std::to_string(left.size()),
                          std::to_string(right.size())};
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (auto found = difference(path + "[" + std::to_string(i) + "]", left[i], right[i])) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace douxuan::count
