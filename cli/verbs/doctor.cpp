// SPDX-License-Identifier: Apache-2.0
// `doctor`: is this computer fit to hold an election, and is this file in order? Each answer is a
// line with what to do about it; nothing is changed.
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "audit/checkpoint.h"
#include "audit/hmac.h"
#include "audit/keys.h"
#include "audit/merkle.h"
#include "audit/note.h"
#include "audit/recorder.h"
#include "audit/sha256.h"
#include "cli/desk.h"
#include "cli/json.h"
#include "cli/messages/width.h"
#include "cli/options.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

enum class Health : std::uint8_t { Ok, Warn, Fail };

/// One thing that was looked at.
struct Line {
    std::string_view name;  ///< for programs
    Health health = Health::Ok;
    std::string found;
    Text remedy{};  ///< empty while healthy
};

class Doctor {
  public:
    explicit Doctor(const Call& call) : call_(call) {}

    void add(std::string_view name, Health health, Text found, const std::string& value,
             Text remedy) {
        const std::vector<law::Fact> facts{{"value", printable(value)}};
        lines_.push_back(
            {name, health, fill(call_.say(found), facts), health == Health::Ok ? Text{} : remedy});
    }

    /// Prints the lines; Refused if one of them failed.
    ExitCode finish() const {
        static constexpr std::array<std::string_view, 3> words{"ok", "warn", "fail"};
        static constexpr std::array<std::string_view, 3> signs{"✓", "!", "✗"};
        std::vector<Json> members;
        Health worst = Health::Ok;
        for (const Line& line : lines_) {
            const auto health = static_cast<std::size_t>(line.health);
            worst = std::max(worst, line.health);
            members.push_back(Json()
                                  .add("check", line.name)
                                  .add("health", words.at(health))
                                  .add("found", line.found)
                                  .add("remedy", call_.say(line.remedy)));
            if (!call_.json()) {
                call_.out << signs.at(health) << " " << line.found << "\n";
            }
            if (!call_.json() && !line.remedy.empty()) {
                call_.out << "    " << call_.say(line.remedy) << "\n";
            }
        }
        if (call_.json()) {
            call_.out << Json().add("checks", members).text() << "\n";
        }
        return worst == Health::Fail ? ExitCode::Refused : ExitCode::Done;
    }

  private:
    const Call& call_;
    std::vector<Line> lines_;
};

Health fail_unless(bool good) {
    return good ? Health::Ok : Health::Fail;
}

Health warn_unless(bool good) {
    return good ? Health::Ok : Health::Warn;
}

void look_at_sqlite(Doctor& doctor) {
    constexpr int oldest = 3'037'000;  // STRICT tables
    doctor.add("sqlite", fail_unless(sqlite3_libversion_number() >= oldest),
               {"数据库 SQLite {value}", "SQLite {value}"}, sqlite3_libversion(),
               {"换用 3.37 以上的 SQLite。", "Install SQLite 3.37 or newer."});
}

// RFC 8032, 7.1, test 1, and FIPS 180-4, "abc".
void look_at_algorithms(Doctor& doctor) {
    audit::PublicKey key{};
    audit::Signature signature{};
    audit::read_hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", key);
    audit::read_hex(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
        "f9"
        "b46bd25bf5f0595bbe24655141438e7a100b",
        signature);
    const bool good = audit::verify(key, "", signature) && !audit::verify(key, "x", signature) &&
                      audit::hex(audit::sha256("abc")) ==
                          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    doctor.add(
        "algorithms", fail_unless(good),
        {"签名和指纹算法用已知答案试过", "signatures and fingerprints tried on known answers"}, "",
        {"不要在这台电脑上办理选举；请重新安装系统的 OpenSSL。",
         "Do not use this computer; install OpenSSL of the system again."});
}

/// The milliseconds of the slowest of a few small durable writes; nothing if none can be made.
std::optional<std::int64_t> slowest_write(const std::filesystem::path& folder) {
    using std::chrono::steady_clock;
    std::string path = (folder / ".douxuan-doctor-XXXXXX").string();
    const int file = mkstemp(path.data());
    if (file < 0) {
        return std::nullopt;
    }
    unlink(path.c_str());
    constexpr std::array<char, 4096> page{};
    std::optional<std::int64_t> slowest = 0;
    for (int i = 0; i < 8 && slowest; ++i) {
        const auto start = steady_clock::now();
        const bool done =
            write(file, page.data(), page.size()) == static_cast<ssize_t>(page.size()) &&
            fdatasync(file) == 0;
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start);
        slowest =
            done ? std::optional(std::max(*slowest, std::int64_t{took.count()})) : std::nullopt;
    }
    close(file);
    return slowest;
}

void look_at_disk(Doctor& doctor, const std::filesystem::path& folder) {
    constexpr std::int64_t slow = 200;
    constexpr std::uintmax_t megabyte = 1'000'000;
    const auto slowest = slowest_write(folder);
    doctor.add("disk_write", slowest ? warn_unless(*slowest <= slow) : Health::Fail,
               {"写入磁盘一次最慢 {value} 毫秒", "slowest write to the disk: {value} ms"},
               slowest ? std::to_string(*slowest) : "—",
               {"换到本机硬盘上的、可以写入的文件夹里办理。",
                "Work in a folder that can be written, on the computer's own disk."});
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    const std::uintmax_t free = error ? 0 : space.available / megabyte;
    doctor.add("disk_space", free < 16 ? Health::Fail : warn_unless(free >= 256),
               {"磁盘剩余 {value} 兆", "free on the disk: {value} MB"}, std::to_string(free),
               {"先腾出空间，再开始登记。", "Make room before the registration begins."});
}

void look_at_clock(Doctor& doctor, const Call& call, const election::State* state) {
    const auto earliest = base::Instant::parse("2025-01-01T00:00:00Z");
    const auto latest = base::Instant::parse("2100-01-01T00:00:00Z");
    const bool behind = state != nullptr && call.now < state->last_at;
    const bool possible = call.now > *earliest && call.now < *latest;
    doctor.add("clock", possible ? warn_unless(!behind) : Health::Fail,
               {"电脑时钟 {value}（北京时间）", "the clock says {value}, Beijing time"},
               moment_text(call.language, call.now),
               {"核对时钟：它不对，或者早于选举文件的最后一条记录。",
                "Set the clock: it is wrong, or behind the last record of the election."});
}

void look_at_locale(Doctor& doctor) {
    std::string locale;
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* value = std::getenv(name);
        if (locale.empty() && value != nullptr) {
            locale = value;
        }
    }
    const bool unicode =
        locale.find("UTF-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    doctor.add("locale", warn_unless(unicode), {"终端文字编码 {value}", "locale {value}"},
               locale.empty() ? "—" : locale,
               {"汉字可能显示不出来：先运行 export LANG=C.UTF-8。",
                "Chinese may not be shown: run \"export LANG=C.UTF-8\" first."});
}

void look_at_checkpoints(Doctor& doctor, const audit::Recorder& recorder) {
    const auto key = audit::VerifierKey::parse(recorder.state().opened->log_key);
    const auto leaves = recorder.ledger().leaves();
    audit::Hasher hasher;
    audit::Frontier frontier;
    bool good = key.has_value();
    const auto stored = recorder.ledger().checkpoints();
    for (const audit::StoredCheckpoint& each : stored) {
        while (frontier.size() < each.size && frontier.size() < leaves.size()) {
            frontier.append(leaves[frontier.size()], hasher);
        }
        const auto note = audit::Note::parse(each.note);
        const auto checkpoint =
            note ? audit::Checkpoint::parse(note->text) : std::unexpected(note.error());
        good = good && checkpoint && checkpoint->head.size == frontier.size() &&
               checkpoint->head.root == frontier.root(hasher) &&
               audit::verify_note(note->signatures.front(), *key, note->text);
    }
    doctor.add("checkpoints", fail_unless(good),
               {"检查点 {value} 个，签名与记录相符",
                "{value} checkpoints, signed and true to the records"},
               std::to_string(stored.size()),
               {"有检查点对不上：不要再用这个文件，取最近的备份。",
                "One of them does not hold: stop using this file, and take the last copy."});
}

void look_at_people(Doctor& doctor, const audit::Recorder& recorder) {
    std::int64_t people = 0;
    bool good = true;
    recorder.ledger().for_each_annex([&](const audit::AnnexRecord& each) {
        ++people;
        good = good && audit::commit(each.key, each.record) == each.commitment;
    });
    doctor.add("people", fail_unless(good),
               {"登记材料 {value} 份，与记录相符", "{value} records of people, true to the log"},
               std::to_string(people),
               {"有人的登记材料被改动过：取最近的备份。",
                "A person's record was changed: take the last copy."});
}

ExitCode examine(const Call& call) {
    if (const auto values = read_options(call, {}); !values) {
        return values.error();
    }
    Doctor doctor(call);
    std::optional<Desk> desk;
    std::filesystem::path folder = ".";
    if (!call.election.empty()) {
        auto opened = Desk::open(call, audit::LedgerMode::Read);
        if (!opened) {
            return opened.error();
        }
        desk.emplace(std::move(*opened));
        const auto parent = std::filesystem::path(call.election).parent_path();
        folder = parent.empty() ? folder : parent;
    }
    look_at_sqlite(doctor);
    look_at_algorithms(doctor);
    look_at_disk(doctor, folder);
    look_at_clock(doctor, call, desk ? &desk->state() : nullptr);
    look_at_locale(doctor);
    if (desk) {
        const audit::Recorder& recorder = desk->recorder();
        const auto whole = recorder.ledger().check();
        doctor.add(
            "file", fail_unless(whole.has_value()),
            {"选举文件 {value} 条记录，逐条重算过",
             "{value} records in the election, each computed again"},
            std::to_string(recorder.ledger().size()),
            {"不要再用这个文件，取最近的备份。", "Stop using this file, and take the last copy."});
        look_at_checkpoints(doctor, recorder);
        look_at_people(doctor, recorder);
    }
    return doctor.finish();
}

constexpr auto doctor_table = std::to_array<Action>({
    {"", {"检查电脑和选举文件", "examine the computer and the election"}, examine},
});

}  // namespace

std::span<const Action> doctor_actions() {
    return doctor_table;
}

}  // namespace douxuan::cli
