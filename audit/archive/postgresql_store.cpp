// SPDX-License-Identifier: Apache-2.0
// The library that speaks to PostgreSQL, through libpqxx (postgresql.h says why it is one).
#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>

#include <pqxx/pqxx>

#include "audit/archive/connection.h"

namespace douxuan::archive {
namespace {

// Types of whole numbers in PostgreSQL's catalogue (pg_type.h); a sum of them is "numeric".
bool is_number(pqxx::oid type) {
    constexpr std::array<pqxx::oid, 4> numbers{20, 21, 23, 1700};
    for (const pqxx::oid each : numbers) {
        if (type == each) {
            return true;
        }
    }
    return false;
}

std::string_view text_of_field(const pqxx::field& field) {
    return {field.c_str(), field.size()};
}

/// The whole number in the field; nothing where it holds a text.
std::optional<std::int64_t> number_of_field(const pqxx::field& field) {
    if (!is_number(field.type())) {
        return std::nullopt;
    }
    const std::string_view text = text_of_field(field);
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = fault == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

Value value_of(const pqxx::field& field) {
    if (const auto number = number_of_field(field)) {
        return *number;
    }
    return std::string(text_of_field(field));
}

class PostgresqlRow final : public WalkedRow {
  public:
    explicit PostgresqlRow(const pqxx::row& row) : row_(row) {}

    std::string_view text(std::size_t column) const override { return text_of_field(at(column)); }
    std::int64_t number(std::size_t column) const override {
        return number_of_field(at(column)).value_or(0);
    }

  private:
    pqxx::field at(std::size_t column) const {
        return row_[static_cast<pqxx::row::size_type>(column)];
    }

    const pqxx::row& row_;
};

std::string text_of_value(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::to_string(std::get<std::int64_t>(value)) : *text;
}

/// Runs `work` and says in our words why it could not be done.
template <class Work>
auto guarded(const Work& work) {
    try {
        return work();
    } catch (const pqxx::broken_connection& failure) {
        throw StoreFailure(StoreFault::Unreachable, failure.what());
    } catch (const pqxx::disk_full& failure) {
        throw StoreFailure(StoreFault::DiskFull, failure.what());
    } catch (const pqxx::sql_error& failure) {
        const std::string_view state = failure.sqlstate();
        throw StoreFailure(state == "25006" || state == "42501" ? StoreFault::ReadOnly
                           : state == "40001" || state == "40P01" || state == "55P03"
                               ? StoreFault::Busy
                               : StoreFault::Refused,
                           failure.what());
    } catch (const std::exception& failure) {
        // libpqxx has no closed list of what it throws.
        throw StoreFailure(StoreFault::Unreachable, failure.what());
    }
}

/// Streams rows of exactly N columns.
template <std::size_t N>
void stream(pqxx::stream_to& stream, std::span<const Row> rows) {
    for (const Row& row : rows) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            stream << std::tuple{text_of_value(row[I])...};
        }(std::make_index_sequence<N>{});
    }
}

class PostgresqlStore final : public Connection {
  public:
    PostgresqlStore(const std::string& url, Use use) : connection_(url) {
        if (use == Use::Look) {
            connection_.set_variable("default_transaction_read_only", "on");
        }
    }

    Answer ask(std::string_view sql, std::span<const Value> parameters) override {
        return guarded([&] {
            const pqxx::result result = asked(sql, parameters);
            Answer answer;
            for (pqxx::row::size_type i = 0; i < result.columns(); ++i) {
                answer.columns.emplace_back(result.column_name(i));
            }
            for (const pqxx::row& line : result) {
                Row& row = answer.rows.emplace_back();
                for (const pqxx::field& field : line) {
                    row.push_back(value_of(field));
                }
            }
            return answer;
        });
    }

    void walk(std::string_view sql, std::span<const Value> parameters,
              const std::function<void(const WalkedRow&)>& see) override {
        const pqxx::result result = guarded([&] { return asked(sql, parameters); });
        for (const pqxx::row& line : result) {
            see(PostgresqlRow(line));
        }
    }

    void copy(std::string_view table, std::span<const std::string_view> columns,
              std::span<const Row> rows) override {
        if (rows.empty()) {
            return;
        }
        guarded([&] {
            if (work_) {
                copied(*work_, table, columns, rows);
                return;
            }
            pqxx::work single(connection_);
            copied(single, table, columns, rows);
            single.commit();
        });
    }

    void begin() override {
        guarded([&] { work_.emplace(connection_); });
    }
    void commit() override {
        guarded([&] { work_->commit(); });
        work_.reset();
    }
    void rollback() override { work_.reset(); }
    std::string_view taking() const override { return " FOR UPDATE SKIP LOCKED"; }
    std::string_view holding() const override { return " FOR UPDATE"; }
    bool is_remote() const override { return true; }

  private:
    /// In the transaction that is open, or in one for this statement alone.
    pqxx::result asked(std::string_view sql, std::span<const Value> values) {
        std::vector<std::string> texts;
        for (const Value& each : values) {
            texts.push_back(text_of_value(each));
        }
        const auto run = [&](pqxx::work& work) {
            return work.exec_params(std::string(sql),
                                    pqxx::prepare::make_dynamic_params(texts.begin(), texts.end()));
        };
        if (work_) {
            return run(*work_);
        }
        pqxx::work single(connection_);
        pqxx::result result = run(single);
        single.commit();
        return result;
    }

    static void copied(pqxx::work& work, std::string_view table,
                       std::span<const std::string_view> columns, std::span<const Row> rows) {
        const std::vector<std::string> names(columns.begin(), columns.end());
        pqxx::stream_to into(work, std::string(table), names);
        switch (names.size()) {
            case 2:
                stream<2>(into, rows);
                break;
            case 3:
                stream<3>(into, rows);
                break;
            case 4:
                stream<4>(into, rows);
                break;
            case 5:
                stream<5>(into, rows);
                break;
            case 7:
                stream<7>(into, rows);
                break;
            case 9:
                stream<9>(into, rows);
                break;
            case 10:
                stream<10>(into, rows);
                break;
            case 11:
                stream<11>(into, rows);
                break;
            case 18:
                stream<18>(into, rows);
                break;
            default:
                throw StoreFailure(StoreFault::Refused,
                                   "no table of " + std::to_string(names.size()) + " columns");
        }
        into.complete();
    }

    pqxx::connection connection_;
    std::optional<pqxx::work> work_;
};

}  // namespace
}  // namespace douxuan::archive

extern "C" douxuan::archive::Connection* douxuan_connect_postgresql(const std::string& url,
                                                                    douxuan::archive::Use use) {
    using namespace douxuan::archive;
    return guarded(
        [&]() -> Connection* { return std::make_unique<PostgresqlStore>(url, use).release(); });
}
