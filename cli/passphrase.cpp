// SPDX-License-Identifier: Apache-2.0
#include "cli/passphrase.h"

#include <fstream>
#include <istream>
#include <ostream>

#include <termios.h>
#include <unistd.h>

namespace douxuan::cli {

namespace {

/// While it lives, the terminal does not show what is typed.
class Unseen {
  public:
    Unseen() {
        tcgetattr(STDIN_FILENO, &before_);
        termios hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }

  private:
    termios before_{};
};

std::string typed_secret(const Call& call, Text prompt) {
    call.talk << call.say(prompt) << std::flush;
    const Unseen unseen;
    std::string line;
    std::getline(call.in, line);
    call.talk << "\n";
    return line;
}

std::expected<audit::Passphrase, ExitCode> from_file(const Call& call, const std::string& path) {
    static constexpr Text unreadable{"口令文件读不了：", "The passphrase file cannot be read: "};
    std::ifstream in(path);
    std::string line;
    if (!in || !std::getline(in, line)) {
        call.talk << call.say(unreadable) << path << "\n";
        return std::unexpected(ExitCode::BadInput);
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return audit::Passphrase{line};
}

}  // namespace

Option passphrase_option() {
    return {"passphrase_file",
            {"密钥口令所在的文件（第一行；不填则在终端输入）",
             "file with the passphrase of the key (first line; else it is asked for)"},
            Times::Optional};
}

std::expected<audit::Passphrase, ExitCode> read_passphrase(const Call& call, const Values& values,
                                                           Asking asking) {
    static constexpr Text nobody{"没有终端可以输入口令，请用 --passphrase-file",
                                 "nobody can type the passphrase here: use --passphrase-file"};
    static constexpr Text known{"密钥口令：", "Passphrase of the key: "};
    static constexpr Text fresh{"给签名密钥设一个口令（直接回车则不设）：",
                                "A passphrase for the signing key (Enter for none): "};
    static constexpr Text again{"再输入一次：", "Once more: "};
    static constexpr Text differ{"两次输入的不一样，请重来。",
                                 "The two are not the same. Please start again."};
    if (const auto path = values.optional("passphrase_file")) {
        return from_file(call, *path);
    }
    if (!call.present.typing) {
        return std::unexpected(misunderstood(call, call.say(nobody)));
    }
    const std::string first = typed_secret(call, asking == Asking::New ? fresh : known);
    if (asking == Asking::New && !first.empty() && typed_secret(call, again) != first) {
        call.talk << call.say(differ) << "\n";
        return std::unexpected(ExitCode::NeedsPerson);
    }
    return audit::Passphrase{first};
}

}  // namespace douxuan::cli
