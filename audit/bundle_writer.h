// SPDX-License-Identifier: Apache-2.0
// Writing a bundle so that it is there whole or not at all. Only for export.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "audit/export.h"
#include "audit/failure.h"

namespace douxuan::audit {

/// The system refused to write.
struct WriteFailure : MachineFailure {
    WriteFailure(int code, const std::string& what);

    /// What a user can act on; throws this again if there is nothing.
    BundleFault fault() const;

    int system_error;  ///< errno
};

using Sink = std::function<void(std::string_view bytes)>;

/// A file to be written: its size is known before.
struct Part {
    std::string name;
    std::uint64_t size = 0;
    std::function<void(const Sink& sink)> fill;  ///< hands over exactly `size` bytes
};

/// Takes the parts of a bundle, sorted by name. Without `finish`, nothing is left behind.
class BundleWriter {
  public:
    virtual ~BundleWriter() = default;
    /// Errors: WriteFailure.
    virtual void put(const Part& part) = 0;
    /// Makes everything durable and gives it its name. Errors: WriteFailure.
    virtual void finish() = 0;
};

/// A writer to `options.path`, where nothing stands, or a bundle to be replaced, or an empty
/// folder. Errors: WriteFailure.
std::unique_ptr<BundleWriter> bundle_writer(const ExportOptions& options);

}  // namespace douxuan::audit
