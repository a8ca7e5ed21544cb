// SPDX-License-Identifier: Apache-2.0
// libFuzzer's entry: one program a reader.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "tests/fuzz/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const douxuan::fuzz::Reader* const reader =
        douxuan::fuzz::find_reader(DOUXUAN_FUZZ_READER);
    if (reader == nullptr) {
        std::abort();
    }
    reader->read({reinterpret_cast<const char*>(data), size});
    return 0;
}
