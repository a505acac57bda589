#include "CPhoneNumber.h"

#include <cstring>
#include <string>

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

// The library's default logger prints to standard output.
class NullLogger : public i18n::phonenumbers::Logger {
 public:
  void WriteMessage(const std::string &) override {}
  void WriteLevel() override {}
};

const PhoneNumberUtil &Util() {
  static const PhoneNumberUtil *const util = [] {
    PhoneNumberUtil *instance = PhoneNumberUtil::GetInstance();
    instance->SetLogger(new NullLogger());
    return instance;
  }();
  return *util;
}

template <size_t size>
void Copy(const std::string &text, char (&target)[size]) {
  if (text.size() < size) std::memcpy(target, text.c_str(), text.size() + 1);
}

CPhoneNumberStatus Status(PhoneNumberUtil::ErrorType error) {
  switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR: return CPhoneNumberValid;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return CPhoneNumberRegionMissing;
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

}  // namespace

extern "C" CPhoneNumberResult CPhoneNumberParse(const char *text, size_t length, const char *region) {
  CPhoneNumberResult result = {};
  result.type = CPhoneNumberUnknown;
  const PhoneNumberUtil &util = Util();
  PhoneNumber number;
  result.status = Status(util.Parse(std::string(text, length), region, &number));
  if (result.status != CPhoneNumberValid) return result;
  result.countryCode = number.country_code();
  std::string home;
  util.GetRegionCodeForNumber(number, &home);
  if (!util.IsValidNumber(number)) {
    result.status = Status(util.IsPossibleNumberWithReason(number));
    if (result.status != CPhoneNumberPossible) return result;
  } else {
    result.type = static_cast<CPhoneNumberType>(util.GetNumberType(number));
  }
  std::string e164;
  util.Format(number, PhoneNumberUtil::E164, &e164);
  Copy(e164, result.e164);
  Copy(home, result.region);
  return result;
}

extern "C" bool CPhoneNumberRegionIsSupported(const char *region) {
  return CPhoneNumberCallingCode(region) != 0;
}

extern "C" int32_t CPhoneNumberCallingCode(const char *region) {
  return Util().GetCountryCodeForRegion(region);
}
