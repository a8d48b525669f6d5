package counterpart.web.account.signin.limit;

class LocalSignInFailuresTest extends SignInFailuresContract {

    private final SignInFailures failures = new LocalSignInFailures();

    @Override
    SignInFailures failures() {
        return failures;
    }
}
