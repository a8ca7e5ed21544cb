// SPDX-License-Identifier: Apache-2.0
#include "tests/support/postgres_server.h"

#include <csignal>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace douxuan::test {

namespace {

const std::string programs = "/usr/lib/postgresql/15/bin/";
constexpr int seconds_to_start = 30;

/// Starts a program as the unprivileged user, with its words in a file.
pid_t start(std::vector<std::string> words, const std::string& said) {
    if (::geteuid() == 0) {
        words.insert(words.begin(), {"setpriv", "--reuid=postgres", "--regid=postgres",
                                     "--clear-groups", "--pdeathsig", "INT"});
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGINT);
        const int out = ::open(said.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        std::vector<char*> pointers;
        for (std::string& each : words) {
            pointers.push_back(each.data());
        }
        pointers.push_back(nullptr);
        ::execvp(pointers.front(), pointers.data());
        ::_exit(127);
    }
    return child;
}

bool succeeds(const std::vector<std::string>& words, const std::string& said) {
    int status = 0;
    return ::waitpid(start(words, said), &status, 0) > 0 && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

}  // namespace

PostgresServer::PostgresServer() {
    const std::string said = scratch_.path("said");
    put(said, "");
    if (::geteuid() == 0) {
        const passwd* user = ::getpwnam("postgres");
        if (user == nullptr || ::chown(scratch_.path().c_str(), user->pw_uid, user->pw_gid) != 0 ||
            ::chmod(said.c_str(), 0666) != 0) {
            throw std::runtime_error("no user \"postgres\": is postgresql-15 installed?");
        }
    }
    const std::string data = scratch_.path("data");
    if (!succeeds({programs + "initdb", "-D", data, "-U", "douxuan", "-A", "trust", "-E", "UTF8",
                   "--locale=C.UTF-8", "--no-sync"},
                  said)) {
        throw std::runtime_error("initdb: " + contents(said));
    }
    // Nothing of it has to survive the test.
    server_ = start({programs + "postgres", "-D", data, "-k", scratch_.path(), "-c",
                     "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=50"},
                    said);
    for (int i = 0; i < seconds_to_start * 20; ++i) {
        if (succeeds({programs + "pg_isready", "-q", "-h", scratch_.path()}, said)) {
            return;
        }
        ::usleep(50'000);
    }
    throw std::runtime_error("postgres: " + contents(said));
}

PostgresServer::~PostgresServer() {
    ::kill(server_, SIGINT);
    ::waitpid(server_, nullptr, 0);
}

std::string PostgresServer::database(const std::string& name) const {
    run("postgres", "CREATE DATABASE " + name);
    return "postgresql://douxuan@/" + name + "?host=" + host();
}

void PostgresServer::run(const std::string& database, const std::string& sql) const {
    psql(database, {"-c", sql});
}

void PostgresServer::run_file(const std::string& database, const std::string& path,
                              const std::map<std::string, std::string>& variables) const {
    // The server's user may not look into the folder of the sources.
    const std::string copy = scratch_.path("file.sql");
    put(copy, contents(path));
    if (::chmod(copy.c_str(), 0644) != 0) {
        throw std::runtime_error("chmod " + copy);
    }
    std::vector<std::string> words;
    for (const auto& [name, value] : variables) {
        words.insert(words.end(), {"-v", name + "=" + value});
    }
    words.insert(words.end(), {"-f", copy});
    psql(database, std::move(words));
}

void PostgresServer::psql(const std::string& database, std::vector<std::string> words) const {
    const std::string said = scratch_.path("said");
    words.insert(words.begin(), {programs + "psql", "-q", "-h", host(), "-U", "douxuan", "-d",
                                 database, "-v", "ON_ERROR_STOP=1"});
    if (!succeeds(words, said)) {
        throw std::runtime_error(contents(said));
    }
}

}  // namespace douxuan::test
