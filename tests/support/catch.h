// SPDX-License-Identifier: Apache-2.0
// The only place that names the test framework's header.
#pragma once

#include <catch2/catch.hpp>
