// SPDX-License-Identifier: Apache-2.0
// Who may have an election file open: one writer, or any number of readers.
#pragma once

#include <cstdint>
#include <expected>
#include <string>

namespace douxuan::audit {

/// An advisory lock (flock) of a file, held until destroyed or until the process ends, however it
/// ends.
class FileLock {
  public:
    enum class Share : std::uint8_t { Readers, Nobody };
    enum class Fault : std::uint8_t { Missing, Unreadable, NotAFile, Busy };

    /// Does not wait. Errors: the faults; MachineFailure.
    static std::expected<FileLock, Fault> take(const std::string& path, Share share);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    /// The locked file, to look at; do not close.
    int descriptor() const { return descriptor_; }

  private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_ = -1;
};

}  // namespace douxuan::audit
