package counterpart.web.user;

/// A principal of a user, for any sign-in method.
public interface UserPrincipal {

    AuthenticatedUser person();
}
