package counterpart.web.access;

/// A principal that stands for a person, however she signed in.
public interface SignedIn {

    Person person();
}
