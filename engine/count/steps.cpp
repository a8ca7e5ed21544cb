// SPDX-License-Identifier: Apache-2.0
#include "engine/count/steps.h"

namespace douxuan::count {

Step& Steps::write(StepCode code, const law::Citation& cite) {
    Step& step = written.emplace_back();
    step.code = code;
    step.cite = cite;
    return step;
}

Step& Steps::write(StepCode code, const law::Citation& cite, const base::OfficeId& office) {
    Step& step = write(code, cite);
    step.office = office;
    return step;
}

Step& Steps::write(StepCode code, const law::Citation& cite, const base::OfficeId& office,
                   const base::PersonId& person) {
    Step& step = write(code, cite, office);
    step.person = person;
    return step;
}

Comparison compared(const base::Threshold& threshold, Side part, Side whole) {
    const bool is_met = threshold.met(part.value, whole.value);
    part.factor = threshold.denominator;
    whole.factor = threshold.numerator;
    if (threshold.bound == base::Bound::MoreThan) {
        return {part, is_met ? Relation::More : Relation::AtMost, whole};
    }
    return {part, is_met ? Relation::AtLeast : Relation::Less, whole};
}

}  // namespace douxuan::count
