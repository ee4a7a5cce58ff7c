// The mathematical functions that Swift's own library lacks, and nothing else of the C library:
// who imports this knows no files and no clocks.
#ifndef ESEP_CMATH_FUNCTIONS_H
#define ESEP_CMATH_FUNCTIONS_H

static inline double logarithm(double x) { return __builtin_log(x); }
static inline double exponential(double x) { return __builtin_exp(x); }
static inline double power(double x, double exponent) { return __builtin_pow(x, exponent); }
static inline double hyperbolicTangent(double x) { return __builtin_tanh(x); }
static inline double cosine(double x) { return __builtin_cos(x); }
static inline double sine(double x) { return __builtin_sin(x); }
static inline double complementaryError(double x) { return __builtin_erfc(x); }
static inline double logarithmOfGamma(double x) { return __builtin_lgamma(x); }

#endif
