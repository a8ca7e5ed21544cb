// SPDX-License-Identifier: Apache-2.0
// A bureau's office for tests: a list of committees, a policy, an archive, and a stick to hand in.
#pragma once

#include <string>
#include <vector>

#include "tests/audit/bundle_files.h"
#include "tests/cli/program.h"

namespace douxuan::test {

inline const std::string village = "110101001201";

/// A bureau with five committees: one of each standing can be made of them.
class Office {
  public:
    Office() {
        program.put("list.csv",
                    "代码,名称,区县,街道乡镇,届次,上报期限,终止日期,终止方式,并入代码\n"
                    "110101001201,东村,东城区,城关镇,12,2099-12-31,,,\n"
                    "110101001202,西村,东城区,城关镇,12,2001-12-31,,,\n"
                    "110101002203,南村,东城区,河口镇,12,2099-12-31,,,\n"
                    "110102001001,北社区,西城区,新街,10,,,,\n"
                    "110102001002,旧社区,西城区,新街,10,2099-12-31,2020-01-01,合并,110102001001\n");
        program.put("policy", village_policy());
    }

    Ended init() const {
        return program.run({"bureau", "init", "--archive", archive(), "--committees",
                            program.path("list.csv"), "--policy", program.path("policy")});
    }
    Ended bureau(std::vector<std::string> words) const {
        words.insert(words.begin(), "bureau");
        words.insert(words.end(), {"--archive", archive()});
        return program.run(std::move(words));
    }
    std::string archive() const { return program.path("a"); }
    std::string put_bundle(const std::string& name, const Files& files) const {
        for (const auto& [file, bytes] : files) {
            program.put("stick/" + name + "/" + file, bytes);
        }
        return program.path("stick/" + name);
    }

    Program program;
};

}  // namespace douxuan::test
