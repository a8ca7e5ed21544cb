// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/postgresql.h"

#include <filesystem>

#include <dlfcn.h>

namespace douxuan::archive {
namespace {

ConnectPostgresql load() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const auto& folder : {program, program.parent_path() / "lib" / "douxuan"}) {
        const std::string path = (folder / postgresql_library).string();
        // Never closed: connections of it live as long as the program may need them.
        if (void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) {
            if (void* function = ::dlsym(library, postgresql_function)) {
                return reinterpret_cast<ConnectPostgresql>(function);
            }
        }
    }
    const char* reason = ::dlerror();
    throw StoreFailure(StoreFault::NoDriver, reason == nullptr ? postgresql_library : reason);
}

}  // namespace

std::unique_ptr<Connection> connect_postgresql(const std::string& url, Use use) {
    static const ConnectPostgresql connect = load();
    return std::unique_ptr<Connection>(connect(url, use));
}

}  // namespace douxuan::archive
