// SPDX-License-Identifier: Apache-2.0
// Figures of many committees, added up by place and kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/law/choices/committee.h"
#include "engine/statistics/codes.h"

namespace douxuan::statistics {

/// A level of the tree of places; the enumerators are the digits of a place's code.
enum class Level : std::uint8_t { City = 0, District = 6, Street = 9, Committee = 12 };

/// A sum, and of how many committees. `committees` is 0 where nobody knows the number.
struct Total {
    std::int64_t value = 0;
    std::int64_t committees = 0;

    friend bool operator==(const Total&, const Total&) = default;
};

/// Which committees.
struct Selection {
    std::string place;  ///< first 0, 6, 9 or 12 digits of their codes
    std::optional<law::CommitteeKind> kind = {};
};

/// Sums of whole numbers below 2^53 of at most 1,000,000 committees: 64 bits are enough where each
/// number of a committee is below 9 x 10^12, as every count of people is.
/// Memory: 32 bytes for each place, kind, code and breakdown that occurs.
class Sums {
  public:
    /// One number of a committee: adds to it, its street, its district and the city, and counts
    /// one committee. `committee` has 12 digits. The same number must not be added twice.
    void add(std::string_view committee, law::CommitteeKind kind, Code code,
             std::string_view breakdown, std::int64_t value);
    /// The number of a place above the committees (as a registry sheet gives it): adds to it and
    /// to the places above, as one; to those within `stated` only, where the place of that name
    /// has a number of its own. `place` has 0, 6, 9 or 12 digits.
    void add_of_place(std::string_view place, std::optional<law::CommitteeKind> kind, Code code,
                      std::string_view breakdown, std::int64_t value,
                      const std::optional<std::string>& stated = {});

    /// A sum that was made elsewhere, of so many committees of that place: adds to it and to the
    /// places above. None of the committees' own numbers may be added as well.
    void add_total(std::string_view place, std::optional<law::CommitteeKind> kind, Code code,
                   std::string_view breakdown, const Total& sum);

    /// Logarithmic. Without a kind: of both kinds, and what was given of no kind.
    Total of(const Selection& selection, Code code, std::string_view breakdown = {}) const;

    /// The places of that level that begin with `within` and have any number, in order.
    std::vector<std::string> places(std::string_view within, Level level) const;
    /// The breakdowns of the code that occur in the selection and are `KEY=…`, in order.
    std::vector<std::string> breakdowns(const Selection& selection, Code code,
                                        std::string_view key) const;

  private:
    struct Key {
        Code code{};
        std::uint8_t kind = 0;
        std::string breakdown;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    /// Adds to the place and those above, down from a level of so many digits.
    void add_from(std::size_t digits_least, std::string_view place, const Key& key,
                  const Total& sum);

    std::map<std::string, std::map<Key, Total>, std::less<>> places_;
};

}  // namespace douxuan::statistics
