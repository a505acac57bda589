#include "CPhoneNumber.h"

#include <cstring>
#include <string>

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// The library's own plans, serialised: it exports them, and declares them in no header that it installs. Weak, so that a
// build of it without them is only slower.
namespace i18n {
namespace phonenumbers {
__attribute__((weak)) int metadata_size();
__attribute__((weak)) const void *metadata_get();
}  // namespace phonenumbers
}  // namespace i18n

namespace {

// The library's default logger prints to standard output.
class NullLogger : public i18n::phonenumbers::Logger {
 public:
  void WriteMessage(const std::string &) override {}
  void WriteLevel() override {}
};

// The singleton is made once, by whichever thread is first; its methods take a lock of their own round what they cache.
const PhoneNumberUtil &Util() {
  static const PhoneNumberUtil *const util = [] {
    PhoneNumberUtil *instance = PhoneNumberUtil::GetInstance();
    instance->SetLogger(new NullLogger());
    return instance;
  }();
  return *util;
}

template <size_t size>
bool Copy(const std::string &text, char (&target)[size]) {
  if (text.size() >= size) return false;
  std::memcpy(target, text.c_str(), text.size() + 1);
  return true;
}

CPhoneNumberStatus Status(PhoneNumberUtil::ErrorType error) {
  switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR: return CPhoneNumberValid;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return CPhoneNumberCountryMissing;
    case PhoneNumberUtil::NOT_A_NUMBER: return CPhoneNumberNotANumber;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN: return CPhoneNumberTooShort;
    case PhoneNumberUtil::TOO_LONG_NSN: return CPhoneNumberTooLong;
  }
  return CPhoneNumberNotANumber;
}

CPhoneNumberStatus Status(PhoneNumberUtil::ValidationResult possible) {
  switch (possible) {
    case PhoneNumberUtil::IS_POSSIBLE: return CPhoneNumberPossible;
    case PhoneNumberUtil::TOO_SHORT: return CPhoneNumberTooShort;
    case PhoneNumberUtil::TOO_LONG: return CPhoneNumberTooLong;
    // Dialled inside one area only: no number that a network could find.
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return CPhoneNumberTooShort;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
    case PhoneNumberUtil::INVALID_LENGTH: return CPhoneNumberInvalid;
  }
  return CPhoneNumberInvalid;
}

CPhoneNumberType Type(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
    case PhoneNumberUtil::FIXED_LINE: return CPhoneNumberFixedLine;
    case PhoneNumberUtil::MOBILE: return CPhoneNumberMobile;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return CPhoneNumberFixedLineOrMobile;
    case PhoneNumberUtil::TOLL_FREE: return CPhoneNumberTollFree;
    case PhoneNumberUtil::PREMIUM_RATE: return CPhoneNumberPremiumRate;
    case PhoneNumberUtil::SHARED_COST: return CPhoneNumberSharedCost;
    case PhoneNumberUtil::VOIP: return CPhoneNumberVoIP;
    case PhoneNumberUtil::PERSONAL_NUMBER: return CPhoneNumberPersonal;
    case PhoneNumberUtil::PAGER: return CPhoneNumberPager;
    case PhoneNumberUtil::UAN: return CPhoneNumberUAN;
    case PhoneNumberUtil::VOICEMAIL: return CPhoneNumberVoicemail;
    default: return CPhoneNumberUnknown;
  }
}

CPhoneNumberResult Parse(const char *text, size_t length, const char *region) {
  CPhoneNumberResult result = {};
  result.type = CPhoneNumberUnknown;
  const PhoneNumberUtil &util = Util();
  PhoneNumber number;
  result.status = Status(util.Parse(std::string(text, length), region, &number));
  if (result.status != CPhoneNumberValid) return result;
  // A number has a type exactly when it is valid (IsValidNumber asks the same question again).
  result.type = Type(util.GetNumberType(number));
  if (result.type == CPhoneNumberUnknown) {
    result.status = Status(util.IsPossibleNumberWithReason(number));
    if (result.status != CPhoneNumberPossible) return result;
  }
  std::string written;
  util.GetRegionCodeForNumber(number, &written);
  if (!Copy(written, result.region)) result.region[0] = 0;
  util.Format(number, PhoneNumberUtil::E164, &written);
  if (!Copy(written, result.e164)) result.status = CPhoneNumberTooLong;
  return result;
}

}  // namespace

extern "C" CPhoneNumberResult CPhoneNumberParse(const char *text, size_t length, const char *region) {
  try {
    return Parse(text, length, region);
  } catch (...) {
    CPhoneNumberResult result = {};
    result.status = CPhoneNumberNotANumber;
    result.type = CPhoneNumberUnknown;
    return result;
  }
}

extern "C" bool CPhoneNumberRegionIsSupported(const char *region) {
  return CPhoneNumberCallingCode(region) != 0;
}

extern "C" int32_t CPhoneNumberCallingCode(const char *region) {
  try {
    return Util().GetCountryCodeForRegion(region);
  } catch (...) {
    return 0;
  }
}

extern "C" bool CPhoneNumberIsWrittenWithPrefix(const char *e164, size_t length) {
  try {
    const PhoneNumberUtil &util = Util();
    PhoneNumber number;
    if (util.Parse(std::string(e164, length), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
    std::string national, written;
    util.GetNationalSignificantNumber(number, &national);
    util.Format(number, PhoneNumberUtil::NATIONAL, &written);
    util.NormalizeDigitsOnly(&written);
    return written.size() > national.size() &&
           written.compare(written.size() - national.size(), national.size(), national) == 0;
  } catch (...) {
    return false;
  }
}

extern "C" const void *CPhoneNumberPlans(size_t *length) {
  using i18n::phonenumbers::metadata_get;
  using i18n::phonenumbers::metadata_size;
  const bool isThere = metadata_get != nullptr && metadata_size != nullptr;
  *length = isThere ? static_cast<size_t>(metadata_size()) : 0;
  return isThere ? metadata_get() : nullptr;
}
