// Element by element: arithmetic, comparison, rounding, activation.
#include "shim.h"

#define UNARY(name) \
  API Handle wt_##name(Handle a) { return result([&] { return at::name(borrow(a)); }); }
#define UNARY_IN_PLACE(name) \
  API int32_t wt_##name##_(Handle a) { return effect([&] { borrow(a).name##_(); }); }
#define UNARY_BOTH(name) UNARY(name) UNARY_IN_PLACE(name)

UNARY_BOTH(abs)
UNARY_BOTH(acos)
UNARY_BOTH(asin)
UNARY_BOTH(atan)
UNARY_BOTH(bitwise_not)
UNARY_BOTH(ceil)
UNARY_BOTH(cos)
UNARY_BOTH(cosh)
UNARY_BOTH(erf)
UNARY_BOTH(erfc)
UNARY_BOTH(erfinv)
UNARY_BOTH(exp)
UNARY_BOTH(expm1)
UNARY_BOTH(floor)
UNARY_BOTH(frac)
UNARY_BOTH(log)
UNARY_BOTH(log10)
UNARY_BOTH(log1p)
UNARY_BOTH(log2)
UNARY_BOTH(neg)
UNARY_BOTH(reciprocal)
UNARY_BOTH(relu)
UNARY_BOTH(rsqrt)
UNARY_BOTH(sigmoid)
UNARY_BOTH(sin)
UNARY_BOTH(sinh)
UNARY_BOTH(sqrt)
UNARY_BOTH(tan)
UNARY_BOTH(tanh)
UNARY_BOTH(trunc)
UNARY(isfinite)
UNARY(isinf)
UNARY(isnan)
UNARY(log_sigmoid)
UNARY(logical_not)
UNARY(sign)
UNARY(silu)
UNARY(square)

API int32_t wt_logical_not_(Handle a) { return effect([&] { borrow(a).logical_not_(); }); }
API int32_t wt_sign_(Handle a) { return effect([&] { borrow(a).sign_(); }); }
API int32_t wt_silu_(Handle a) { return effect([&] { at::silu_(borrow_mutable(a)); }); }
API int32_t wt_zero_(Handle a) { return effect([&] { borrow(a).zero_(); }); }

API Handle wt_round(Handle a, int64_t decimals) {
  return result([&] { return decimals == 0 ? at::round(borrow(a)) : at::round(borrow(a), decimals); });
}
API int32_t wt_round_(Handle a, int64_t decimals) {
  return effect([&] { decimals == 0 ? borrow(a).round_() : borrow(a).round_(decimals); });
}

// Tensor with tensor, tensor with number, and both in place.

#define BINARY(name) \
  API Handle wt_##name(Handle a, Handle b) { return result([&] { return at::name(borrow(a), borrow(b)); }); }
#define BINARY_IN_PLACE(name) \
  API int32_t wt_##name##_(Handle a, Handle b) { return effect([&] { borrow(a).name##_(borrow(b)); }); }
#define BINARY_NUMBER(name) \
  API Handle wt_##name##_number(Handle a, Number b) { return result([&] { return at::name(borrow(a), scalar(b)); }); }
#define BINARY_NUMBER_IN_PLACE(name) \
  API int32_t wt_##name##_number_(Handle a, Number b) { return effect([&] { borrow(a).name##_(scalar(b)); }); }
#define BINARY_ALL(name) BINARY(name) BINARY_IN_PLACE(name) BINARY_NUMBER(name) BINARY_NUMBER_IN_PLACE(name)

BINARY_ALL(eq)
BINARY_ALL(floor_divide)
BINARY_ALL(fmod)
BINARY_ALL(ge)
BINARY_ALL(gt)
BINARY_ALL(le)
BINARY_ALL(lt)
BINARY_ALL(mul)
BINARY_ALL(ne)
BINARY_ALL(pow)
BINARY_ALL(remainder)
BINARY(atan2) BINARY_IN_PLACE(atan2)
BINARY(bitwise_and) BINARY_IN_PLACE(bitwise_and)
BINARY(bitwise_left_shift) BINARY_IN_PLACE(bitwise_left_shift)
BINARY(bitwise_or) BINARY_IN_PLACE(bitwise_or)
BINARY(bitwise_right_shift) BINARY_IN_PLACE(bitwise_right_shift)
BINARY(bitwise_xor) BINARY_IN_PLACE(bitwise_xor)
BINARY(logical_and) BINARY_IN_PLACE(logical_and)
BINARY(logical_or) BINARY_IN_PLACE(logical_or)
BINARY(logical_xor) BINARY_IN_PLACE(logical_xor)
BINARY(maximum)
BINARY(minimum)

API Handle wt_add(Handle a, Handle b, Number alpha) {
  return result([&] { return alpha.kind < 0 ? at::add(borrow(a), borrow(b)) : at::add(borrow(a), borrow(b), scalar(alpha)); });
}
API int32_t wt_add_(Handle a, Handle b, Number alpha) {
  return effect([&] { alpha.kind < 0 ? borrow(a).add_(borrow(b)) : borrow(a).add_(borrow(b), scalar(alpha)); });
}
API Handle wt_add_number(Handle a, Number b, Number alpha) {
  return result([&] { return alpha.kind < 0 ? at::add(borrow(a), scalar(b)) : at::add(borrow(a), scalar(b), scalar(alpha)); });
}
API int32_t wt_add_number_(Handle a, Number b, Number alpha) {
  return effect([&] { alpha.kind < 0 ? borrow(a).add_(scalar(b)) : borrow(a).add_(scalar(b), scalar(alpha)); });
}
API Handle wt_sub(Handle a, Handle b) { return result([&] { return at::sub(borrow(a), borrow(b)); }); }
API int32_t wt_sub_(Handle a, Handle b) { return effect([&] { borrow(a).sub_(borrow(b)); }); }
API Handle wt_sub_number(Handle a, Number b) { return result([&] { return at::sub(borrow(a), scalar(b)); }); }
API int32_t wt_sub_number_(Handle a, Number b) { return effect([&] { borrow(a).sub_(scalar(b)); }); }

namespace {
c10::optional<c10::string_view> rounding(int32_t mode) {
  if (mode == 1) return c10::string_view("trunc");
  if (mode == 2) return c10::string_view("floor");
  return c10::nullopt;
}
}  // namespace

API Handle wt_div(Handle a, Handle b, int32_t mode) {
  return result([&] { return mode == 0 ? at::div(borrow(a), borrow(b)) : at::div(borrow(a), borrow(b), rounding(mode)); });
}
API int32_t wt_div_(Handle a, Handle b, int32_t mode) {
  return effect([&] { mode == 0 ? borrow(a).div_(borrow(b)) : borrow(a).div_(borrow(b), rounding(mode)); });
}
API Handle wt_div_number(Handle a, Number b, int32_t mode) {
  return result([&] { return mode == 0 ? at::div(borrow(a), scalar(b)) : at::div(borrow(a), scalar(b), rounding(mode)); });
}
API int32_t wt_div_number_(Handle a, Number b, int32_t mode) {
  return effect([&] { mode == 0 ? borrow(a).div_(scalar(b)) : borrow(a).div_(scalar(b), rounding(mode)); });
}

// a number on the left
API Handle wt_rsub_number(Number a, Handle b) { return result([&] { return at::rsub(borrow(b), scalar(a)); }); }
API Handle wt_rdiv_number(Number a, Handle b) { return result([&] { return at::mul(at::reciprocal(borrow(b)), scalar(a)); }); }

API Handle wt_addcmul(Handle a, Handle b, Handle c, Number value) {
  return result([&] { return at::addcmul(borrow(a), borrow(b), borrow(c), scalar(value)); });
}
API int32_t wt_addcmul_(Handle a, Handle b, Handle c, Number value) {
  return effect([&] { borrow(a).addcmul_(borrow(b), borrow(c), scalar(value)); });
}
API Handle wt_addcdiv(Handle a, Handle b, Handle c, Number value) {
  return result([&] { return at::addcdiv(borrow(a), borrow(b), borrow(c), scalar(value)); });
}
API int32_t wt_addcdiv_(Handle a, Handle b, Handle c, Number value) {
  return effect([&] { borrow(a).addcdiv_(borrow(b), borrow(c), scalar(value)); });
}
API Handle wt_lerp(Handle start, Handle end, Handle weight) {
  return result([&] { return at::lerp(borrow(start), borrow(end), borrow(weight)); });
}
API int32_t wt_lerp_(Handle start, Handle end, Handle weight) {
  return effect([&] { borrow(start).lerp_(borrow(end), borrow(weight)); });
}

API int32_t wt_fill_(Handle a, Number value) { return effect([&] { borrow(a).fill_(scalar(value)); }); }

API Handle wt_clamp(Handle a, Number low, Number high) {
  return result([&] { return at::clamp(borrow(a), optional_scalar(low), optional_scalar(high)); });
}
API int32_t wt_clamp_(Handle a, Number low, Number high) {
  return effect([&] { at::clamp_(borrow_mutable(a), optional_scalar(low), optional_scalar(high)); });
}
API Handle wt_clamp_tensor(Handle a, Handle low, Handle high) {
  return result([&] {
    using Bound = c10::optional<Tensor>;
    return at::clamp(borrow(a), low ? Bound(borrow(low)) : Bound(), high ? Bound(borrow(high)) : Bound());
  });
}

API Handle wt_where(Handle condition, Handle a, Handle b) {
  return result([&] { return at::where(borrow(condition), borrow(a), borrow(b)); });
}
API Handle wt_masked_fill(Handle a, Handle mask, Number value) {
  return result([&] { return at::masked_fill(borrow(a), borrow(mask), scalar(value)); });
}
API int32_t wt_masked_fill_(Handle a, Handle mask, Number value) {
  return effect([&] { borrow(a).masked_fill_(borrow(mask), scalar(value)); });
}
API Handle wt_isclose(Handle a, Handle b, double relative, double absolute, int32_t equal_nan) {
  return result([&] { return at::isclose(borrow(a), borrow(b), relative, absolute, equal_nan != 0); });
}
API Handle wt_nan_to_num(Handle a, double nan, double positive, double negative, int32_t has_positive, int32_t has_negative) {
  return result([&] {
    using Value = c10::optional<double>;
    return at::nan_to_num(borrow(a), nan, has_positive ? Value(positive) : Value(), has_negative ? Value(negative) : Value());
  });
}
