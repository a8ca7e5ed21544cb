// SPDX-License-Identifier: Apache-2.0
#include "cli/archive_desk.h"

#include "cli/messages/complaint.h"
#include "cli/messages/width.h"
#include "cli/says.h"
#include "engine/statistics/figures.h"

namespace douxuan::cli {

namespace {

ExitCode code_of(archive::StoreFault fault) {
    switch (fault) {
        case archive::StoreFault::Exists:
        case archive::StoreFault::Busy:
            return ExitCode::Refused;
        case archive::StoreFault::Refused:
            return ExitCode::Usage;
        case archive::StoreFault::DiskFull:
        case archive::StoreFault::Damaged:
            return ExitCode::OurFault;
        case archive::StoreFault::Missing:
        case archive::StoreFault::Unreadable:
        case archive::StoreFault::ReadOnly:
        case archive::StoreFault::NotAnArchive:
        case archive::StoreFault::OtherVersion:
        case archive::StoreFault::Unreachable:
        case archive::StoreFault::NoDriver:
            return ExitCode::BadInput;
    }
    return ExitCode::BadInput;
}

}  // namespace

std::string without_password(const std::string& name) {
    const std::size_t at = name.find('@');
    const std::size_t start = name.find("://");
    if (!archive::is_server(name) || at == name.npos) {
        return name;
    }
    const std::size_t colon = name.find(':', start + 3);
    return colon < at ? name.substr(0, colon) + name.substr(at) : name;
}

const Option archive_option{"archive",
                            {"档案库：文件，或者 postgresql:// 开头的数据库地址",
                             "the archive: a file, or the postgresql:// URL of a database"},
                            Times::Once};

archive::MadeFigures figure_rows(const election::State& state, const roll::Records* records) {
    archive::MadeFigures made;
    for (statistics::Figure& each : statistics::figures(state, records)) {
        made.figures.push_back({.code = std::string(base::word(each.code)),
                                .breakdown = std::move(each.breakdown),
                                .value = each.value});
    }
    for (statistics::PlaceFigures& each : statistics::places(state)) {
        made.stations.push_back({.station = std::move(each.station),
                                 .channel = std::string(base::word(each.kind)),
                                 .issued = each.issued,
                                 .spoiled = each.spoiled,
                                 .returned = each.returned,
                                 .void_papers = each.void_papers,
                                 .blank = each.blank});
    }
    return made;
}

ExitCode with_archive(const Call& call, const std::string& name,
                      const std::function<ExitCode()>& work) {
    try {
        return work();
    } catch (const archive::StoreFailure& failure) {
        Complaint what = complaint(call.language, failure.fault, failure.detail);
        what.place = printable(without_password(name));
        return say_fault(call, code_of(failure.fault), base::word(failure.fault), what);
    }
}

}  // namespace douxuan::cli
