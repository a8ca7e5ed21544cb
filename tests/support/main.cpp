// SPDX-License-Identifier: Apache-2.0
// The test runner's main function, compiled once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
