// SPDX-License-Identifier: Apache-2.0
// Writing down a derivation, step by step. Inside this room only.
#pragma once

#include <vector>

#include "engine/base/id.h"
#include "engine/base/threshold.h"
#include "engine/count/explain.h"
#include "engine/law/source.h"

namespace douxuan::count {

/// The steps so far, in their order. What is written can be completed until the next is written.
class Steps {
  public:
    Step& write(StepCode code, const law::Citation& cite);
    Step& write(StepCode code, const law::Citation& cite, const base::OfficeId& office);
    Step& write(StepCode code, const law::Citation& cite, const base::OfficeId& office,
                const base::PersonId& person);

    std::vector<Step> written;
};

/// `part` of `whole` against a threshold, as a comparison that is true.
Comparison compared(const base::Threshold& threshold, Side part, Side whole);

}  // namespace douxuan::count
